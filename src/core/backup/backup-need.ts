import { day, type EpochSeconds } from '../kernel/time';

/** What is known of a wallet's backups and of what came since. */
export interface BackupFacts {
  /** When the last one was made, or the one this wallet came from; null when there is none. */
  readonly lastMadeAt: EpochSeconds | null;
  /** When one was last opened to see whether it does; making one counts for the first time. */
  readonly lastTestedAt: EpochSeconds | null;
  readonly newCards: number;
  readonly firstNewAt: EpochSeconds | null;
}

/** - `first`: there is something to lose and no backup · `due`: too old or too far behind · `test`: nobody knows whether it opens */
export type BackupNeed = 'none' | 'first' | 'due' | 'test';

const oldAfter = 30 * day;
const testAfter = 182 * day;
const manyCards = 20;

/**
 * Decides whether a person should be reminded of a backup.
 *
 * @see SCREENS 3.1, row 5; SECURITY 3.2, row 14
 */
export const backupNeed = (
  { lastMadeAt, lastTestedAt, newCards, firstNewAt }: BackupFacts,
  now: EpochSeconds,
): BackupNeed => {
  if (newCards >= manyCards) return 'due';
  const since = lastMadeAt ?? firstNewAt;
  if (since !== null && now - since >= oldAfter) return 'due';
  if (lastMadeAt === null) return newCards > 0 ? 'first' : 'none';
  return lastTestedAt !== null && now - lastTestedAt >= testAfter ? 'test' : 'none';
};
