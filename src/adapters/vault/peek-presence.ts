import type { VaultPresence } from '../../ports/vault-access';
import { copyFileName } from './second-copy/copy-names';
import type { Sentinels } from './sentinels';

/** What is looked at; a browser may lack any of it. */
export interface PeekPlaces {
  readonly databases: Partial<Pick<IDBFactory, 'databases'>>;
  readonly storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined;
  readonly sentinels: Pick<Sentinels, 'read'>;
}

/**
 * Looks whether a vault is here by the names of this origin's databases, without opening one.
 *
 * @param name    of the first generation's database, as given to `createVault`
 * @param version the newest this build can open
 * @returns null where only the vault can tell: the browser does not list databases, or lost them and the second copy is there
 */
export const peekPresence = async (
  name: string,
  version: number,
  { databases, storage, sentinels }: PeekPlaces,
): Promise<VaultPresence | null> => {
  const listed = await databases.databases?.().catch(() => null);
  if (listed === null || listed === undefined) return null;
  const generations = listed.filter(
    (one) => one.name === name || (one.name?.startsWith(`${name}-`) ?? false),
  );
  if (generations.some((one) => (one.version ?? 0) > version)) return 'newer';
  if (generations.length > 0) return 'locked';
  if (await hasCopy(name, storage)) return null;
  return (await sentinels.read()) === null ? 'absent' : 'gone';
};

const hasCopy = async (name: string, storage: PeekPlaces['storage']): Promise<boolean> => {
  const folder = await storage?.getDirectory?.().catch(() => null);
  if (folder === null || folder === undefined) return false;
  const sizes = (['a', 'b'] as const).map(async (one) => {
    const handle = await folder.getFileHandle(copyFileName(name, one));
    return (await handle.getFile()).size;
  });
  return (await Promise.allSettled(sizes)).some(
    (size) => size.status === 'fulfilled' && size.value > 0,
  );
};
