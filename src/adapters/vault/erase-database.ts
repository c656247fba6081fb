import { deleteDB } from 'idb';
import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import { findGenerations, generationName } from './generations';
import type { VaultDeps } from './open-vault';

/** How long another window may hold the database before erasing gives up, in milliseconds. */
const patienceMs = 5_000;

/**
 * Deletes the database: every record, key and slot.
 *
 * @errors `vault/write` when another window does not let go of it, or the engine fails. facts: reason
 */
export const eraseDatabase = async (
  name: string,
): Promise<Result<void, Failure<'vault/write'>>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('blocked'), patienceMs);
  });
  const erased = deleteDB(name).then(
    () => null,
    (thrown: unknown) => {
      if (!(thrown instanceof DOMException)) throw thrown;
      return thrown.name;
    },
  );
  const reason = await Promise.race([erased, blocked]);
  clearTimeout(timer);
  return reason === null ? ok(undefined) : fail({ code: 'vault/write', facts: { reason } });
};

/**
 * Deletes every generation, both files of the second copy, and what says that there was a wallet. The signs go last: when
 * something could not be deleted, the next start does not take this for a first visit.
 *
 * @errors `vault/write`. facts: reason
 */
export const eraseEverything = async ({
  databaseName,
  copyFolder,
  sentinels,
}: VaultDeps): Promise<Result<void, Failure<'vault/write'>>> => {
  for (const generation of await findGenerations(databaseName)) {
    const erased = await eraseDatabase(generationName(databaseName, generation));
    if (!erased.ok) return erased;
  }
  try {
    await copyFolder?.erase();
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return fail({ code: 'vault/write', facts: { reason: thrown.name } });
  }
  await sentinels?.erase();
  return ok(undefined);
};
