import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CredentialId, PublicJwk } from '../../core/credential/credential';
import { decodeJws } from '../../core/kernel/jws';
import type { KeyId } from '../../ports/keys';
import { createKdf } from '../kdf/kdf';
import { databaseVersion } from './schema';
import { allRows, onDisk } from './testing/disk';
import { isSignedBy } from './testing/is-signed-by';
import { putVault } from './testing/stored-vault';
import type { StoredVault } from './testing/stored-vault';
import { createTestVault, must } from './testing/test-vault';

const folder = fileURLToPath(new URL('../../../e2e/reliability/vaults/', import.meta.url));

/** Every one that was written down, oldest first. */
const stored = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  // Written by the dump program in this shape.
  .map((name) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as StoredVault)
  .sort((a, b) => a.schema - b.schema);

/** A vault of its time on the disk of today, locked. */
const plant = async (vault: StoredVault) => {
  const test = createTestVault(undefined, { kdf: createKdf() });
  await putVault(test.databaseName, vault);
  return test;
};

type Planted = Awaited<ReturnType<typeof plant>>;

/** Public halves of all keys, each of which has signed. */
const signWithAll = async ({ keys }: Planted, ids: readonly KeyId[]): Promise<PublicJwk[]> => {
  const proof = { audience: 'https://issuer.example', nonce: null };
  const signed = await Promise.all(ids.map(async (id) => must(await keys.prove(id, proof))));
  return Promise.all(
    signed.map(async (jws) => {
      // The header names the key that signed; a wrong one verifies nothing.
      const jwk = must(decodeJws(jws)).header['jwk'] as unknown as PublicJwk;
      expect(await isSignedBy(jws, jwk)).toBe(true);
      return jwk;
    }),
  );
};

const keyIdsIn = (name: string): Promise<KeyId[]> =>
  onDisk(name, async (database) => (await database.getAllKeys('keys')) as KeyId[]);

const expectAllThere = async (test: Planted, { holds }: StoredVault): Promise<void> => {
  const { vault } = test;
  const { cards, unreadable } = must(await vault.cards());
  expect(unreadable).toBe(0);
  expect(cards.map(({ id }) => id).toSorted()).toEqual(holds.cards.map(({ id }) => id).toSorted());
  const bound: PublicJwk[] = [];
  for (const { id, type, fieldCount, givenName, bound: binding } of holds.cards) {
    const { summary, credential } = must(await vault.card(id as CredentialId));
    expect(summary).toMatchObject({ type, fieldCount, facts: { intact: true } });
    expect(credential.content['given_name']).toBe(givenName);
    expect(credential.binding.kind).toBe(binding);
    if (credential.binding.kind === 'key') bound.push(credential.binding.jwk);
  }
  const { generation } = await vault.health();
  const name = generation === 1 ? test.databaseName : `${test.databaseName}-${String(generation)}`;
  const signers = await signWithAll(test, await keyIdsIn(name));
  expect(signers).toEqual(expect.arrayContaining(bound.map((jwk) => expect.objectContaining(jwk))));
  expect(signers).toHaveLength(bound.length + holds.receivings);
  expect(must(await vault.activity()).map(({ kind }) => kind)).toEqual(holds.entries);
  expect(must(await vault.settings())).toMatchObject(holds.settings);
  expect(must(await vault.trustLists())).toHaveLength(holds.trustLists);
  expect(must(await vault.statusLists()).map(({ uri }) => uri)).toEqual(holds.statusLists);
  expect(must(await vault.receivings())).toHaveLength(holds.receivings);
};

describe('a vault of each version there ever was', () => {
  it('is kept, up to the one of today', () => {
    // A new version of the database needs the vault of the one before, written by the code of its time, and its own:
    // `npx tsx e2e/reliability/dump-vault.ts`.
    const versions = Array.from({ length: databaseVersion }, (_, at) => at + 1);
    expect(stored.map(({ schema }) => schema)).toEqual(versions);
  });

  it.each(stored)('opens: version $schema, by either secret, with everything', async (vault) => {
    const { schema, passphrase, recoveryCode } = vault;
    const test = await plant(vault);
    const before = await allRows(test.databaseName);
    expect(await test.vault.presence()).toBe('locked');
    const opened = must(await test.vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(opened).toEqual({ unreadable: 0 });
    await expectAllThere(test, vault);
    must(await test.vault.scrub());
    expect(await test.vault.health()).toMatchObject({ main: 'whole', damage: null, repaired: [] });
    await test.vault.lock();
    // An earlier version is copied, and stays as it was.
    if (schema < databaseVersion) expect(await allRows(test.databaseName)).toEqual(before);
    must(await test.vault.unlock({ kind: 'recovery-code', text: recoveryCode }));
    await expectAllThere(test, vault);
  });

  it.each(stored)(
    'opens by nothing else: version $schema, and is not changed by trying',
    async (vault) => {
      const test = await plant(vault);
      const before = await allRows(test.databaseName);
      const wrong = { kind: 'passphrase', text: `${vault.passphrase}.` } as const;
      expect(await test.vault.unlock(wrong)).toMatchObject({
        error: { code: 'vault/wrong-secret' },
      });
      expect(await allRows(test.databaseName)).toEqual(before);
      expect(await indexedDB.databases()).not.toContainEqual(
        expect.objectContaining({ name: `${test.databaseName}-2` }),
      );
    },
  );
});
