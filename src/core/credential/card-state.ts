import { clockLeeway, day, type EpochSeconds } from '../kernel/time';
import { assertNever } from '../kernel/result';
import type { StatusStanding } from '../status/standing';
import type { Validity } from './credential';

/** The one word on a card (SCREENS 4.1); `at` and `daysLeft` carry what its tag says. */
export type CardState =
  | { readonly kind: 'broken' }
  | { readonly kind: 'withdrawn'; readonly at: EpochSeconds }
  | { readonly kind: 'ended'; readonly at: EpochSeconds }
  | { readonly kind: 'notYet'; readonly at: EpochSeconds }
  | { readonly kind: 'paused'; readonly at: EpochSeconds; readonly issuerValue: number | null }
  | { readonly kind: 'listBad'; readonly reason: string }
  | { readonly kind: 'notChecked'; readonly reason: string }
  | {
      readonly kind: 'endsSoon';
      readonly daysLeft: number;
      readonly checkedAt: EpochSeconds | null;
    }
  | { readonly kind: 'validStale'; readonly checkedAt: EpochSeconds }
  | { readonly kind: 'noStatus' }
  | { readonly kind: 'valid'; readonly checkedAt: EpochSeconds };

export type CardStateKind = CardState['kind'];

/** What a request may do with a card in this state (SCREENS 4.1, last column). */
export type Usability = 'usable' | 'usable-with-note' | 'needs-tick' | 'never';

export const usability: Record<CardStateKind, Usability> = {
  broken: 'never',
  withdrawn: 'never',
  ended: 'needs-tick',
  notYet: 'needs-tick',
  paused: 'needs-tick',
  listBad: 'needs-tick',
  notChecked: 'usable-with-note',
  endsSoon: 'usable-with-note',
  validStale: 'usable-with-note',
  noStatus: 'usable',
  valid: 'usable',
};

/** What the state is decided from. */
export interface CardFacts {
  /** False once a stored credential no longer verifies or decodes. */
  readonly intact: boolean;
  readonly validity: Validity;
  readonly status: StatusStanding;
}

/** From how many days on a card is said to end soon (SCREENS 4.1). */
const endsSoonDays = 30;

/**
 * The one word on a card, now: the first that holds of broken, withdrawn, ended, notYet, paused, listBad,
 * notChecked, endsSoon, validStale, noStatus, valid.
 *
 * @see SCREENS 4.1; DESIGN 10, clock (60 s leeway on both ends)
 */
export const cardState = (facts: CardFacts, now: EpochSeconds): CardState => {
  const { validity, status } = facts;
  const { notBefore, expiresAt } = validity;
  if (!facts.intact) return { kind: 'broken' };
  if (status.kind === 'withdrawn') return { kind: 'withdrawn', at: status.at };
  if (expiresAt !== null && expiresAt + clockLeeway <= now) return { kind: 'ended', at: expiresAt };
  if (notBefore !== null && notBefore - clockLeeway > now) return { kind: 'notYet', at: notBefore };
  switch (status.kind) {
    case 'paused':
      return { kind: 'paused', at: status.at, issuerValue: status.issuerValue };
    case 'untrusted':
      return { kind: 'listBad', reason: status.reason };
    case 'unchecked':
      return { kind: 'notChecked', reason: status.reason };
    case 'none':
      return endsSoon(expiresAt, now, null) ?? { kind: 'noStatus' };
    case 'good':
      return (
        endsSoon(expiresAt, now, status.checkedAt) ?? {
          kind: status.isFresh ? 'valid' : 'validStale',
          checkedAt: status.checkedAt,
        }
      );
    default:
      return assertNever(status);
  }
};

const endsSoon = (
  expiresAt: EpochSeconds | null,
  now: EpochSeconds,
  checkedAt: EpochSeconds | null,
): CardState | null => {
  if (expiresAt === null || expiresAt - now > endsSoonDays * day) return null;
  // Rounded up, so that the last day reads "1 day left"; 0 only within the leeway after the end.
  return { kind: 'endsSoon', daysLeft: Math.max(0, Math.ceil((expiresAt - now) / day)), checkedAt };
};
