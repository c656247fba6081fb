import type { CardStateKind } from '../../core/credential/card-state';
import { t, type WordId } from '../../words/words';
import type { CardFilters } from '../../core/credential/card-list-view';
import type { CardKinds, Tally } from './card-kinds';

/** States as one chooses among them; the tag on a card may say more. */
export const stateWords: Record<CardStateKind, WordId> = {
  valid: 'filter.state.valid',
  validStale: 'filter.state.validStale',
  noStatus: 'filter.state.noStatus',
  endsSoon: 'filter.state.endsSoon',
  notChecked: 'filter.state.notChecked',
  listBad: 'filter.state.listBad',
  paused: 'filter.state.paused',
  notYet: 'filter.state.notYet',
  ended: 'filter.state.ended',
  withdrawn: 'filter.state.withdrawn',
  broken: 'filter.state.broken',
};

/** One filter that is set, in words, and the filters without it. */
export interface SetFilter {
  readonly id: string;
  readonly words: string;
  readonly without: CardFilters;
}

const nameOf = (among: readonly Tally<string>[], value: string): string =>
  among.find((each) => each.value === value)?.name ?? value;

/** Every filter that is set, in the order of the dialog that sets them. */
export const setFilters = (filters: CardFilters, among: CardKinds): readonly SetFilter[] => {
  const { endsWithinDays } = filters;
  const each = <T extends string>(
    name: 'kinds' | 'issuers' | 'formats' | 'states',
    values: readonly T[],
    wordsOf: (value: T) => string,
  ): readonly SetFilter[] =>
    values.map((value) => ({
      id: `${name} ${value}`,
      words: wordsOf(value),
      without: { ...filters, [name]: values.filter((other) => other !== value) },
    }));
  const one = (id: string, words: string, without: Partial<CardFilters>): SetFilter => ({
    id,
    words,
    without: { ...filters, ...without },
  });
  return [
    ...(filters.attention ? [one('attention', t('filter.attention'), { attention: false })] : []),
    ...each('kinds', filters.kinds, (kind) => nameOf(among.kinds, kind)),
    ...each('issuers', filters.issuers, (issuer) => nameOf(among.issuers, issuer)),
    ...each('states', filters.states, (state) => t(stateWords[state])),
    ...each('formats', filters.formats, (format) => format),
    ...(endsWithinDays === null
      ? []
      : [one('ends', t('filter.endsWithin', { n: endsWithinDays }), { endsWithinDays: null })]),
    ...(filters.hasPortrait
      ? [one('portrait', t('filter.hasPortrait'), { hasPortrait: false })]
      : []),
    ...(filters.canHide ? [one('hide', t('filter.canHide'), { canHide: false })] : []),
  ];
};
