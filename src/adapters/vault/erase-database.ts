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
