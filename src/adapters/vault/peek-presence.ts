import type { VaultPresence } from '../../ports/vault';

/**
 * Looks whether a vault is here by the names of this origin's databases, without opening one.
 *
 * @param name    of the database, as given to `createVault`
 * @param version the newest this build can open
 * @returns null where the browser does not list databases: then only the vault can tell
 */
export const peekPresence = async (
  name: string,
  version: number,
  store: IDBFactory = indexedDB,
): Promise<VaultPresence | null> => {
  const listed = await store.databases?.().catch(() => null);
  if (listed === null || listed === undefined) return null;
  const found = listed.find((database) => database.name === name);
  if (found === undefined) return 'absent';
  return (found.version ?? 0) > version ? 'newer' : 'locked';
};
