import { ok, type Result } from '../../core/kernel/result';
import type { OpenVault } from './open-vault';
import { recordSlices } from './record-slices';
import { recordStores } from './schema';
import type { SnapshotSource } from './second-copy/second-copy';
import { scrub } from './scrub';
import { stateId } from './state-record';
import type { HeaderRow } from './header';
import type { RecordRow } from './schema';

/** Rest between two slices of a snapshot, in milliseconds: whoever asks the vault something gets in between. */
const restMs = 4;

/** Everything the vault holds, for a snapshot. */
const sourceOf = ({ database, keys, deps }: OpenVault): SnapshotSource => ({
  vaultId: keys.vaultId,
  slices: async function* () {
    for await (const slice of recordSlices(database, recordStores)) {
      yield slice;
      await deps.pause?.(restMs);
    }
  },
  ending: async () => {
    const { store } = database.transaction('meta');
    const [header, state] = await Promise.all([store.get('header'), store.get(stateId)]);
    // The vault is open, so its header is there; the state is the sealed row beside it.
    return { header: header as HeaderRow, state: (state as RecordRow | undefined) ?? null };
  },
});

/** Whether the second copy lacks something, belongs to another vault or is larger than it needs to be. */
export const needsRenewal = ({ copy, keys, epoch }: OpenVault): boolean => {
  const { kind, vaultId, epoch: reached, isBehind, isBloated } = copy.standing();
  if (kind === 'unsupported' || kind === 'newer') return false;
  return (
    kind !== 'readable' || vaultId !== keys.vaultId || reached !== epoch || isBehind || isBloated
  );
};

/** Renews the second copy where it needs to be. A damaged main copy is not copied over a better one. */
export const renewCopy = async (open: OpenVault): Promise<void> => {
  if (open.care.damage !== null || !needsRenewal(open)) return;
  if (await open.copy.renew(sourceOf(open))) open.tell({ kind: 'health' });
};

/**
 * Renews both files, so that nothing of before is left in either.
 *
 * @returns true when that is so, also where there is no second copy
 */
export const renewBothCopies = async (open: OpenVault): Promise<boolean> => {
  const { kind } = open.copy.standing();
  if (kind === 'unsupported') return true;
  return (await open.copy.renew(sourceOf(open))) && open.copy.renew(sourceOf(open));
};

/** Reads everything now, and renews the second copy where it lags. */
export const scrubNow = async (open: OpenVault): Promise<Result<void, never>> => {
  await scrub(open);
  await renewCopy(open);
  return ok(undefined);
};

/** What the page notes outside the database. */
export const tellSeen = async ({ tell, keys, care, epoch, deps }: OpenVault): Promise<void> => {
  if (deps.sentinels === undefined) return;
  const seen = { vaultId: keys.vaultId, createdAt: care.createdAt, epochFloor: epoch ?? 0 };
  tell({ kind: 'seen', seen });
  await deps.sentinels.write(seen);
};

/** The list is on the screen before any of this begins. */
const firstRestMs = 1_500;
const lookEveryMs = 5_000;
const seenEveryMs = 60_000;
const scrubEverySeconds = 24 * 60 * 60;

/** What the engine does not read now is found at the next unlock; the second copy is kept up meanwhile. */
const toleratingEngine = (thrown: unknown): void => {
  if (!(thrown instanceof DOMException)) throw thrown;
};

/** Looks after an open vault in the background until it is locked. */
export const lookAfter = async (open: OpenVault): Promise<void> => {
  const { pause, clock } = open.deps;
  if (pause === undefined) return;
  await pause(firstRestMs);
  let scrubbedAt = -Infinity;
  let seenEpoch: number | null = null;
  for (let rested = seenEveryMs; !open.isLocked(); rested += lookEveryMs) {
    if (rested >= seenEveryMs && open.epoch !== seenEpoch) {
      seenEpoch = open.epoch;
      rested = 0;
      await tellSeen(open);
    }
    // What is damaged is put right from the second copy before that is written anew; a missing one has nothing to lose.
    if (open.copy.standing().kind === 'missing') await renewCopy(open);
    if (!open.isLocked() && clock.now() - scrubbedAt >= scrubEverySeconds) {
      scrubbedAt = clock.now();
      await scrub(open).catch(toleratingEngine);
    }
    if (!open.isLocked()) await renewCopy(open);
    await pause(lookEveryMs);
  }
};
