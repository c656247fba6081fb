import { describe, expect, it } from 'vitest';
import { day, epochSeconds } from '../kernel/time';
import type { StatusStanding } from '../status/standing';
import { cardState, usability, type CardFacts, type CardStateKind } from './card-state';

const now = epochSeconds(1_800_000_000);
const at = (seconds: number) => epochSeconds(now + seconds);

const good: StatusStanding = { kind: 'good', checkedAt: at(-60), isFresh: true };
const stale: StatusStanding = { kind: 'good', checkedAt: at(-3 * day), isFresh: false };
const paused: StatusStanding = { kind: 'paused', at: at(-9), issuerValue: 5 };
const withdrawn: StatusStanding = { kind: 'withdrawn', at: at(-9) };
const untrusted: StatusStanding = { kind: 'untrusted', reason: 'status/wrong-list' };
const unchecked: StatusStanding = { kind: 'unchecked', reason: 'net/no-reply', lastGood: null };

const facts = (
  status: StatusStanding,
  {
    starts = null,
    ends = null,
    intact = true,
  }: { starts?: number | null; ends?: number | null; intact?: boolean } = {},
): CardFacts => ({
  intact,
  validity: {
    issuedAt: null,
    notBefore: starts === null ? null : at(starts),
    expiresAt: ends === null ? null : at(ends),
  },
  status,
});

describe('cardState', () => {
  // Each line holds everything that stands below it as well: the first must win.
  const precedence: readonly (readonly [CardStateKind, CardFacts])[] = [
    ['broken', facts(withdrawn, { intact: false, ends: -day })],
    ['withdrawn', facts(withdrawn, { ends: -day, starts: day })],
    ['ended', facts(paused, { ends: -day, starts: day })],
    ['notYet', facts(paused, { starts: day, ends: 2 * day })],
    ['paused', facts(paused, { ends: day })],
    ['listBad', facts(untrusted, { ends: day })],
    ['notChecked', facts(unchecked, { ends: day })],
    ['endsSoon', facts(stale, { ends: day })],
    ['endsSoon', facts({ kind: 'none' }, { ends: day })],
    ['validStale', facts(stale, { ends: 31 * day })],
    ['noStatus', facts({ kind: 'none' })],
    ['valid', facts(good, { starts: -1, ends: 31 * day })],
  ];
  it.each(precedence)('is %s before anything later in the list', (kind, given) => {
    expect(cardState(given, now).kind).toBe(kind);
    expect(usability[kind]).toBeDefined();
  });

  it('grants 60 seconds at both ends', () => {
    expect(cardState(facts(good, { ends: -59 }), now)).toMatchObject({
      kind: 'endsSoon',
      daysLeft: 0,
    });
    expect(cardState(facts(good, { ends: -60 }), now)).toEqual({ kind: 'ended', at: at(-60) });
    expect(cardState(facts(good, { starts: 60 }), now).kind).toBe('valid');
    expect(cardState(facts(good, { starts: 61 }), now)).toEqual({ kind: 'notYet', at: at(61) });
  });

  it.each([
    [1, 1],
    [day, 1],
    [day + 1, 2],
    [19 * day, 19],
    [30 * day, 30],
  ])('with %i seconds left says %i days', (ends, daysLeft) => {
    expect(cardState(facts(good, { ends }), now)).toEqual({
      kind: 'endsSoon',
      daysLeft,
      checkedAt: at(-60),
    });
  });

  it('carries what the tag says', () => {
    expect(cardState(facts(paused), now)).toEqual({ kind: 'paused', at: at(-9), issuerValue: 5 });
    expect(cardState(facts(untrusted), now)).toEqual({
      kind: 'listBad',
      reason: 'status/wrong-list',
    });
    expect(cardState(facts(unchecked), now)).toEqual({
      kind: 'notChecked',
      reason: 'net/no-reply',
    });
    expect(cardState(facts(stale), now)).toEqual({ kind: 'validStale', checkedAt: at(-3 * day) });
  });
});
