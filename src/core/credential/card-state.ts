import type { EpochSeconds } from '../kernel/time';
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
