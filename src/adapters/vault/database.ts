import { openDB } from 'idb';
import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import { databaseVersion, migrate } from './schema';
import type { VaultDatabase, VaultSchema } from './schema';

export type OpenDatabaseFailure = Failure<'vault/absent' | 'vault/newer' | 'vault/damaged'>;

/**
 * Opens the database as it is: one of an earlier version is not changed by being looked at, and one of a later version is left
 * alone. Only where a vault is made, or made ready, is it brought to the present version.
 *
 * It gives way at once when another window wants to upgrade or erase (`versionchange`), and never tries a
 * failed open again: with one engine the second try is what recreates a damaged store empty (SECURITY F3).
 *
 * @param options.mayCreate true only when a vault is being made: looking for one leaves nothing behind
 * @param options.onLost    called when the database went away under an open vault
 * @errors `vault/absent` when there is none · `vault/newer` when a later version of the wallet wrote it · `vault/damaged` when the engine refuses
 */
export const openDatabase = async (
  name: string,
  { mayCreate, onLost }: { readonly mayCreate: boolean; readonly onLost: () => void },
): Promise<Result<VaultDatabase, OpenDatabaseFailure>> => {
  let isAbsent = false;
  try {
    const version = mayCreate ? databaseVersion : undefined;
    const database = await openDB<VaultSchema>(name, version, {
      upgrade: (opened, from, _to, transaction) => {
        isAbsent = from === 0 && !mayCreate;
        if (isAbsent) {
          // Noted, so that the abort that is meant is nobody's unhandled rejection.
          transaction.done.catch(() => undefined);
          transaction.abort();
        } else migrate(opened, from);
      },
      blocking: (_from, _to, event) => {
        // The event's target is the connection that is in the way, which is this one.
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    if (database.version <= databaseVersion) return ok(database);
    database.close();
    return fail({ code: 'vault/newer' });
  } catch (thrown) {
    if (isAbsent) return fail({ code: 'vault/absent' });
    const isNewer = thrown instanceof DOMException && thrown.name === 'VersionError';
    return fail({ code: isNewer ? 'vault/newer' : 'vault/damaged' });
  }
};
