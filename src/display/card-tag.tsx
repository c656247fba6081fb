import type { ComponentProps } from 'react';
import { assertNever } from '../core/kernel/result';
import type { EpochSeconds } from '../core/kernel/time';
import type { CardState } from '../core/credential/card-state';
import { StatusTag } from '../ui/status-tag';
import { formatDate } from '../words/formats';
import { t } from '../words/words';
import { agoText, toDate } from './ago';

type Shape = ComponentProps<typeof StatusTag>['shape'];

const shapes: Record<CardState['kind'], Shape> = {
  valid: 'valid',
  validStale: 'valid',
  noStatus: 'valid',
  endsSoon: 'ending',
  notChecked: 'unknown',
  listBad: 'unknown',
  paused: 'paused',
  ended: 'ended',
  notYet: 'starts',
  withdrawn: 'withdrawn',
  broken: 'broken',
};

/** The shape of the icon beside a card's one word. */
const cardTagShape = (state: CardState): Shape => shapes[state.kind];

/** The one word on a card, as SCREENS 4.1 has it; the only place these words are chosen. */
export const cardTagText = (state: CardState, now: EpochSeconds): string => {
  switch (state.kind) {
    case 'valid':
    case 'validStale':
      return t('status.valid-checked', { ago: agoText(state.checkedAt, now) });
    case 'noStatus':
      return t('status.no-status');
    case 'endsSoon':
      return t('status.ends-soon', { n: state.daysLeft });
    case 'notChecked':
      return t('status.not-checked');
    case 'listBad':
      return t('status.list-bad');
    case 'paused':
      return state.issuerValue === null
        ? t('status.paused')
        : t('status.issuer-says', { value: String(state.issuerValue) });
    case 'ended':
      return t('status.ended', { date: formatDate(toDate(state.at), 'medium') });
    case 'notYet':
      return t('status.not-yet', { date: formatDate(toDate(state.at), 'medium') });
    case 'withdrawn':
      return t('status.withdrawn');
    case 'broken':
      return t('status.broken');
    default:
      return assertNever(state);
  }
};

/** In lists a fresh answer is plainly "Valid"; when it was checked is said where it is decided on. */
export const cardTagBrief = (state: CardState, now: EpochSeconds): string =>
  state.kind === 'valid' ? t('status.valid') : cardTagText(state, now);

interface CardTagProps {
  readonly state: CardState;
  readonly now: EpochSeconds;
  /** Text beside an icon, without a box. */
  readonly isPlain?: boolean | undefined;
  /** In lists: without when it was checked, while that is recent. */
  readonly isBrief?: boolean | undefined;
}

/** A card's state as icon and words. */
export function CardTag({ state, now, isPlain, isBrief }: CardTagProps) {
  return (
    <StatusTag shape={cardTagShape(state)} isPlain={isPlain}>
      {isBrief === true ? cardTagBrief(state, now) : cardTagText(state, now)}
    </StatusTag>
  );
}
