import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedEntry, sharedFields, verifierNamed } from '../../testing/build-entry';
import { epochSeconds } from '../../core/kernel/time';
import type { Entry, EntryId } from '../../ports/activity';
import { filterEntries, isFiltering, kindOf, noFilter } from './activity-filter';

/** Noon where the person is, on a day of 2026. */
const noonOf = (day: string): number => new Date(`2026-${day}T12:00:00`).getTime() / 1_000;

const answer = (id: string, to: string, day: string): Entry =>
  sharedEntry({ id, to, at: noonOf(day), cards: [sharedFields(['age_over_21'])] });
const received: Entry = {
  kind: 'received',
  id: '3' as EntryId,
  at: epochSeconds(noonOf('03-03')),
  credentialId: sharedFields([]).credentialId,
  names: [{ lang: 'en', text: 'Degree' }],
  type: 'urn:example:degree',
  issuerName: 'Université de Genève',
};
const declined: Entry = {
  kind: 'declined',
  id: '4' as EntryId,
  at: epochSeconds(noonOf('03-04')),
  verifier: verifierNamed('Vale Recruitment'),
  cards: [],
};
const entries = [
  answer('1', 'Aalto Car Share', '03-01'),
  answer('2', 'Nordbar', '03-02'),
  received,
  declined,
];
const idsFor = (filter: Partial<typeof noFilter>) =>
  filterEntries(entries, { ...noFilter, ...filter }).map(({ id }) => id);

describe('narrowing Activity', () => {
  it('finds who it was and which card, whatever the accents', () => {
    expect(idsFor({ text: 'nordbar' })).toEqual(['2']);
    expect(idsFor({ text: 'driving' })).toEqual(['1', '2']);
    expect(idsFor({ text: 'geneve' })).toEqual(['3']);
    expect(idsFor({ text: 'nordbar geneve' })).toEqual([]);
  });

  it('takes both days of a range in, in the person’s own time', () => {
    expect(idsFor({ from: '2026-03-02', to: '2026-03-03' })).toEqual(['2', '3']);
    expect(idsFor({ from: '2026-03-04' })).toEqual(['4']);
    expect(idsFor({ to: '2026-03-01' })).toEqual(['1']);
    expect(idsFor({ from: 'nonsense' })).toEqual(['1', '2', '3', '4']);
  });

  it('calls what never left failed, not shared', () => {
    const cards = [sharedFields([])];
    const failed = sharedEntry({ id: '5', to: 'X', at: 1, cards, outcome: 'not-sent' });
    expect(kindOf(failed)).toBe('failed');
    expect(kindOf({ ...failed, outcome: 'sent-unconfirmed' })).toBe('shared');
    expect(idsFor({ kind: 'declined' })).toEqual(['4']);
  });

  it('without a filter leaves all, and says that it does', () => {
    expect(idsFor({})).toHaveLength(entries.length);
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, text: 'a' })]).toEqual([false, true]);
  });

  it('never adds, and keeps the order, whatever is asked', () => {
    const days = fc.constantFrom('', '2026-03-01', '2026-03-03', '2026-04-01');
    fc.assert(
      fc.property(fc.string(), days, days, (text, from, to) => {
        const ids = idsFor({ text, from, to });
        expect(entries.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
      }),
    );
  });
});
