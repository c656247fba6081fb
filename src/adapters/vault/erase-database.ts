import { deleteDB } from 'idb';
import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';

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
  const blocked = new Promise<'blocked'>((resolve) => {
    setTimeout(() => resolve('blocked'), patienceMs);
  });
  try {
    const done = await Promise.race([deleteDB(name), blocked]);
    return done === 'blocked'
      ? fail({ code: 'vault/write', facts: { reason: 'blocked' } })
      : ok(undefined);
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return fail({ code: 'vault/write', facts: { reason: thrown.name } });
  }
};
