import type { StatusPointer } from '../credential/credential';
import { clockLeeway, epochSeconds, futureTolerance } from '../kernel/time';
import type { EpochSeconds } from '../kernel/time';
import { freshUntil, usableUntil } from './freshness';
import type { StatusObservation, StatusStanding, StatusTrouble } from './standing';

/** What a standing is judged from. */
export interface StatusFacts {
  readonly pointers: readonly StatusPointer[];
  /** All readings ever kept for this credential, in any order. */
  readonly observations: readonly StatusObservation[];
  /** The latest trouble with each list, by its address; a list read well since has none or an older one. */
  readonly troubles: ReadonlyMap<string, StatusTrouble>;
}

const withdrawnValue = 1;
const suspendedValue = 2;

/** How bad a standing is: with several lists the worst counts (SCREENS 4.1, SECURITY S-14). */
const weight: Record<StatusStanding['kind'], number> = {
  none: 0,
  good: 1,
  unchecked: 2,
  untrusted: 3,
  paused: 4,
  withdrawn: 5,
};

const byList = (a: StatusObservation, b: StatusObservation): number =>
  a.issuedAt - b.issuedAt || a.fetchedAt - b.fetchedAt;

const latestFetch = (observations: readonly StatusObservation[]): EpochSeconds | null =>
  observations.reduce<EpochSeconds | null>(
    (latest, { fetchedAt }) => (latest === null || fetchedAt > latest ? fetchedAt : latest),
    null,
  );

/** When the run of equal values that still lasts began; `ordered` is oldest list first and not empty. */
const since = (ordered: readonly StatusObservation[], value: number): EpochSeconds => {
  const before = ordered.findLastIndex((seen) => seen.value !== value);
  return ordered[before + 1]?.issuedAt ?? epochSeconds(0);
};

/** True when the list read last is older than one read before: somebody served an old copy. */
const isRolledBack = (ordered: readonly StatusObservation[]): boolean => {
  const newest = ordered.at(-1);
  return (
    newest !== undefined &&
    ordered.some((seen) => seen.fetchedAt > newest.fetchedAt && seen.issuedAt < newest.issuedAt)
  );
};

const uncheckedReason = (newest: StatusObservation, now: EpochSeconds): string => {
  if (newest.fetchedAt > now + futureTolerance) return 'status/clock-went-back';
  const hasEnded = newest.expiresAt !== null && newest.expiresAt + clockLeeway <= now;
  return hasEnded ? 'status/list-expired' : 'status/too-old';
};

const judgeGood = (
  newest: StatusObservation,
  trouble: StatusTrouble | null,
  now: EpochSeconds,
): StatusStanding => {
  const isAhead = newest.fetchedAt > now + futureTolerance;
  if (isAhead || usableUntil(newest) <= now) {
    const reason = !isAhead && trouble !== null ? trouble.code : uncheckedReason(newest, now);
    return { kind: 'unchecked', reason, lastGood: newest.fetchedAt };
  }
  return { kind: 'good', checkedAt: newest.fetchedAt, isFresh: now < freshUntil(newest) };
};

const judgePointer = (
  observations: readonly StatusObservation[],
  known: StatusTrouble | null,
  now: EpochSeconds,
): StatusStanding => {
  const ordered = observations.toSorted(byList);
  const fetchedAt = latestFetch(ordered);
  const trouble = known !== null && (fetchedAt === null || known.at >= fetchedAt) ? known : null;
  const withdrawn = ordered.find((seen) => seen.value === withdrawnValue);
  if (withdrawn !== undefined) return { kind: 'withdrawn', at: withdrawn.issuedAt };

  const newest = ordered.at(-1);
  if (newest !== undefined && newest.value !== 0) {
    const issuerValue = newest.value === suspendedValue ? null : newest.value;
    return { kind: 'paused', at: since(ordered, newest.value), issuerValue };
  }
  if (trouble?.kind === 'untrusted') return { kind: 'untrusted', reason: trouble.code };
  if (isRolledBack(ordered)) return { kind: 'untrusted', reason: 'status/rolled-back' };
  if (newest === undefined)
    return { kind: 'unchecked', reason: trouble?.code ?? 'status/never-checked', lastGood: null };
  return judgeGood(newest, trouble, now);
};

const worse = (a: StatusStanding, b: StatusStanding): StatusStanding => {
  if (a.kind === 'good' && b.kind === 'good') {
    const older = a.checkedAt <= b.checkedAt ? a : b;
    return { ...older, isFresh: a.isFresh && b.isFresh };
  }
  return weight[b.kind] > weight[a.kind] ? b : a;
};

/**
 * Judges how a credential stands by its status lists, now, from what was read and what went wrong.
 *
 * Withdrawn is sticky: one verified list that ever said so decides. A paused card stays paused until a newer
 * list says otherwise, however old the reading. Values the specification leaves to applications count as
 * paused and carry the issuer's number. A reading is worth something for as long as DESIGN 10 says; a
 * failure to read a list later does not take that away, but evidence of tampering does.
 *
 * @param facts pointers of the credential, every reading kept for it, and the latest trouble with each list
 * @param now   the wallet's clock; a clock that went back by more than the tolerance makes readings unusable
 * @see Token Status List §7.1, §8.3; DESIGN 10, status freshness; SCREENS 4.1
 */
export const judgeStatus = (facts: StatusFacts, now: EpochSeconds): StatusStanding =>
  facts.pointers
    .map(({ uri, index }) => {
      const seen = facts.observations.filter(
        (observation) => observation.listUri === uri && observation.index === index,
      );
      return judgePointer(seen, facts.troubles.get(uri) ?? null, now);
    })
    .reduce(worse, { kind: 'none' });
