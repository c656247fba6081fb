import type { CredentialId } from '../../../core/credential/credential';
import { createMemoryFolder } from './memory-folder';
import { createMemorySentinels } from './memory-sentinels';
import { createTestVault, makeWallet, must } from './test-vault';

/** A vault with a second copy and a sentinel, made and open. */
export const makeHome = async () => {
  const folder = createMemoryFolder();
  const sentinels = createMemorySentinels();
  const test = createTestVault(undefined, { copyFolder: folder, sentinels });
  await makeWallet(test.vault);
  return { ...test, folder, sentinels };
};

const wipe = (name: string): Promise<void> =>
  new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => fail(new Error('not deleted'));
  });

export type Home = Awaited<ReturnType<typeof makeHome>>;

/** Deletes every generation of the database, as a browser does that loses it. */
export const wipeAll = async ({ databaseName }: Pick<Home, 'databaseName'>): Promise<void> => {
  for (const { name = '' } of await indexedDB.databases())
    if (name === databaseName || name.startsWith(`${databaseName}-`)) await wipe(name);
};

export const idsIn = async ({ vault }: Pick<Home, 'vault'>): Promise<CredentialId[]> =>
  must(await vault.cards()).cards.map(({ id }) => id);
