import { describe, expect, it } from 'vitest';
import { noFilters, type CardFilters } from '../../core/credential/card-list-view';
import { epochSeconds } from '../../core/kernel/time';
import { buildCardView, reviewTime as now } from '../../testing/review-builders';
import { arrangeCards } from './arrange-cards';
import { stateCards } from './attention';
import { countKinds } from './card-kinds';
import { filterCards, isFiltered } from './filter-cards';

const day = 86_400;
const png = 'data:image/png;base64,iVBORw0KGgo=';

type Parts = Partial<Parameters<typeof buildCardView>[0]>;
const card = (
  id: string,
  parts: Parts & { readonly ends?: number; readonly issued?: number } = {},
) => {
  const { ends, issued, ...rest } = parts;
  const envelope = {
    ...(ends === undefined ? {} : { exp: now + ends * day }),
    ...(issued === undefined ? {} : { iat: issued }),
  };
  return buildCardView({ id, name: id, issuer: 'A', claims: { a: 1 }, envelope, ...rest }).summary;
};

const withdrawn = { kind: 'withdrawn', at: now } as const;
const cards = stateCards(
  [
    card('ten', { name: 'Card 10', issuer: 'Zürich', ends: 200, issued: 1_700_000_000 }),
    card('two', { name: 'Card 2', issuer: 'Århus', ends: 20, type: 'urn:b' }),
    card('gone', { name: 'A card', issuer: 'Århus', status: withdrawn, ends: 5, type: 'urn:b' }),
    card('face', { name: 'Éclair', claims: { portrait: png }, issued: 1_600_000_000 }),
    card('last', { name: 'Zed', lastUsedAt: epochSeconds(now + 60) }),
  ],
  now,
);

const idsOf = (sort: Parameters<typeof arrangeCards>[1]['sort']): readonly string[] =>
  arrangeCards(cards, { sort, group: 'none' }).flatMap((group) =>
    group.cards.map(({ summary }) => summary.id),
  );

describe('the order of the list', () => {
  it.each([
    ['used', ['last', 'ten', 'two', 'face', 'gone']],
    ['name', ['two', 'ten', 'face', 'last', 'gone']],
    ['issuer', ['face', 'last', 'two', 'ten', 'gone']],
    ['ends', ['two', 'ten', 'last', 'face', 'gone']],
  ] as const)(
    'by %s has numbers by size, accents with their letters, and the withdrawn last',
    (sort, ids) => {
      expect(idsOf(sort)).toEqual(ids);
    },
  );
});

describe('groups', () => {
  const groupsOf = (group: 'issuer' | 'kind' | 'year') =>
    arrangeCards(cards, { sort: 'name', group }).map(({ key, cards: together }) => [
      key,
      together.map(({ summary }) => summary.id),
    ]);

  it('hold every card once, in the order of the list', () => {
    for (const group of ['issuer', 'kind', 'year'] as const) {
      const all = groupsOf(group).flatMap(([, ids]) => ids ?? []);
      expect(all.toSorted()).toEqual(idsOf('name').toSorted());
    }
    expect(groupsOf('issuer')).toEqual([
      ['Århus', ['two', 'gone']],
      ['Zürich', ['ten']],
      ['A', ['face', 'last']],
    ]);
  });

  it('by year stand newest first, those without a date last', () => {
    expect(groupsOf('year').map(([key]) => key)).toEqual(['2023', '2020', null]);
  });
});

describe('filters', () => {
  const shownBy = (filters: Partial<CardFilters>): readonly string[] =>
    filterCards(cards, { ...noFilters, ...filters }, now).map(({ summary }) => summary.id);

  it.each([
    ['nothing', {}, ['ten', 'two', 'gone', 'face', 'last']],
    ['attention', { attention: true }, ['two', 'gone']],
    ['one kind', { kinds: ['urn:b'] }, ['two', 'gone']],
    ['either of two issuers', { issuers: ['Zürich', 'Århus'] }, ['ten', 'two', 'gone']],
    ['a state', { states: ['withdrawn'] }, ['gone']],
    ['a kind and a state', { kinds: ['urn:b'], states: ['endsSoon'] }, ['two']],
    ['ends within 30 days', { endsWithinDays: 30 }, ['two', 'gone']],
    ['ends within a year', { endsWithinDays: 365 }, ['ten', 'two', 'gone']],
    ['a portrait', { hasPortrait: true }, ['face']],
  ] as const)('%s', (_, filters, ids) => {
    expect(shownBy(filters as Partial<CardFilters>)).toEqual(ids);
  });

  it('are set when any of them is', () => {
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered({ ...noFilters, canHide: true })).toBe(true);
    expect(isFiltered({ ...noFilters, issuers: ['A'] })).toBe(true);
  });

  it('offer what there is, the most frequent first', () => {
    const { issuers, states } = countKinds(cards);
    expect(issuers.map(({ value, count }) => [value, count])).toEqual([
      ['Århus', 2],
      ['A', 2],
      ['Zürich', 1],
    ]);
    expect(states.find(({ value }) => value === 'withdrawn')?.count).toBe(1);
  });
});
