import { describe, expect, it } from 'vitest';
import type { StatusPointer } from '../credential/credential';
import { day, epochSeconds, hour, minute } from '../kernel/time';
import { effectiveTtl, freshUntil, usableUntil } from './freshness';
import { judgeStatus } from './judge';
import type { StatusObservation, StatusTrouble } from './standing';

const uri = 'https://status.example/1';
const now = epochSeconds(1_795_000_000);
const pointer: StatusPointer = { kind: 'token-status-list', uri, index: 7 };
const seen = (patch: Partial<StatusObservation> = {}): StatusObservation => ({
  value: 0,
  listUri: uri,
  index: 7,
  issuedAt: now,
  expiresAt: null,
  ttl: hour,
  fetchedAt: now,
  listSize: 131_072,
  ...patch,
});
const judge = (
  observations: readonly StatusObservation[],
  { at = 0, trouble = null as StatusTrouble | null, pointers = [pointer] } = {},
) =>
  judgeStatus(
    { pointers, observations, troubles: new Map(trouble === null ? [] : [[uri, trouble]]) },
    epochSeconds(now + at),
  );
const trouble = (kind: StatusTrouble['kind'], at: number): StatusTrouble => ({
  kind,
  code: 'net/no-reply',
  at: epochSeconds(now + at),
});

describe('freshness', () => {
  it.each([
    [null, day],
    [1, 5 * minute],
    [hour, hour],
    [1e12, day],
  ])('of ttl %s is %s seconds', (ttl, seconds) => {
    expect(effectiveTtl(ttl)).toBe(seconds);
    expect(freshUntil(seen({ ttl }))).toBe(now + seconds);
  });

  it('ends with the list itself', () => {
    const ends = seen({ expiresAt: epochSeconds(now + 100) });
    expect([freshUntil(ends), usableUntil(ends)]).toEqual([now + 160, now + 160]);
    expect(usableUntil(seen())).toBe(now + 7 * day);
  });
});

describe('a standing', () => {
  it.each([
    ['fresh before the ttl', hour - 1, { kind: 'good', checkedAt: now, isFresh: true }],
    ['stale after it', hour, { kind: 'good', checkedAt: now, isFresh: false }],
    [
      'nothing after 7 days',
      7 * day,
      { kind: 'unchecked', reason: 'status/too-old', lastGood: now },
    ],
    [
      'nothing when the clock went back',
      -hour,
      { kind: 'unchecked', reason: 'status/clock-went-back' },
    ],
  ])('is %s', (_, at, expected) => {
    expect(judge([seen()], { at })).toMatchObject(expected);
  });

  it('is none without pointers and never checked without readings', () => {
    expect(judge([], { pointers: [] })).toEqual({ kind: 'none' });
    expect(judge([])).toEqual({
      kind: 'unchecked',
      reason: 'status/never-checked',
      lastGood: null,
    });
  });

  it('says that the list ended rather than that it is old', () => {
    const ended = judge([seen({ expiresAt: epochSeconds(now + 10) })], { at: hour });
    expect(ended).toMatchObject({ kind: 'unchecked', reason: 'status/list-expired' });
  });

  it('stays withdrawn whatever comes later', () => {
    const later = seen({ issuedAt: epochSeconds(now + 9), fetchedAt: epochSeconds(now + 9) });
    expect(judge([later, seen({ value: 1 })])).toEqual({ kind: 'withdrawn', at: now });
  });

  it('names since when it is paused, and the number of values it does not know', () => {
    const later = { issuedAt: epochSeconds(now + 9), fetchedAt: epochSeconds(now + 9) };
    const older = { issuedAt: epochSeconds(now - 9), fetchedAt: epochSeconds(now - 9) };
    const run = [seen(older), seen({ value: 2 }), seen({ value: 2, ...later })];
    expect(judge(run, { at: 30 * day })).toEqual({ kind: 'paused', at: now, issuerValue: null });
    expect(judge([seen({ value: 11 })])).toMatchObject({ kind: 'paused', issuerValue: 11 });
    expect(judge([seen({ value: 2 }), seen(later)])).toMatchObject({ kind: 'good' });
  });

  it('keeps its worth when the list cannot be reached, and loses it to evidence', () => {
    expect(judge([seen()], { at: 9, trouble: trouble('unreachable', 5) }).kind).toBe('good');
    expect(judge([seen()], { at: 9, trouble: trouble('untrusted', 5) }).kind).toBe('untrusted');
    expect(judge([seen()], { at: 9, trouble: trouble('untrusted', -5) }).kind).toBe('good');
    expect(judge([seen({ value: 1 })], { trouble: trouble('untrusted', 5) }).kind).toBe(
      'withdrawn',
    );
  });

  it('gives the reason of the last attempt when there is nothing to go by', () => {
    const off = judge([], { trouble: trouble('unreachable', 0) });
    expect(off).toMatchObject({ kind: 'unchecked', reason: 'net/no-reply' });
  });

  it('keeps the newer list when an older one is served, and says so', () => {
    const old = seen({ issuedAt: epochSeconds(now - day), fetchedAt: epochSeconds(now + 60) });
    const reason = 'status/rolled-back';
    expect(judge([seen(), old], { at: 61 })).toEqual({ kind: 'untrusted', reason });
    expect(judge([seen({ value: 2 }), old], { at: 61 }).kind).toBe('paused');
    const again = seen({ fetchedAt: epochSeconds(now + 90) });
    expect(judge([seen(), old, again], { at: 91 }).kind).toBe('good');
  });

  it('takes the list read later for the newer one when both were signed in the same second', () => {
    const paused = seen({ value: 2, fetchedAt: epochSeconds(now + 9) });
    expect(judge([seen(), paused], { at: 9 }).kind).toBe('paused');
    expect(judge([paused, seen()], { at: 9 }).kind).toBe('paused');
    const resumed = seen({ fetchedAt: epochSeconds(now + 20) });
    expect(judge([resumed, paused], { at: 20 }).kind).toBe('good');
  });

  it('forgets a trouble older than its latest reading, in whatever order readings are kept', () => {
    const again = seen({ fetchedAt: epochSeconds(now + 60) });
    const between = { at: 60, trouble: trouble('untrusted', 30) };
    expect(judge([seen(), again], between).kind).toBe('good');
    expect(judge([again, seen()], between).kind).toBe('good');
    const since = { at: 60, trouble: trouble('untrusted', 60) };
    expect(judge([seen(), again], since).kind).toBe('untrusted');
  });

  it('is no rollback when two lists were read in the same second', () => {
    const older = seen({ issuedAt: epochSeconds(now - hour) });
    expect(judge([seen(), older]).kind).toBe('good');
  });

  it('tolerates a clock behind the reading by 15 minutes and no more', () => {
    expect(judge([seen()], { at: -15 * minute }).kind).toBe('good');
    expect(judge([seen()], { at: -15 * minute - 1 })).toMatchObject({
      reason: 'status/clock-went-back',
    });
    const ended = seen({ expiresAt: epochSeconds(now - hour) });
    expect(judge([ended], { at: -15 * minute })).toMatchObject({ reason: 'status/list-expired' });
  });

  it.each([
    ['the list itself ended', 10, 70, 'status/list-expired'],
    ['it is old and the list goes on', 30 * day, 7 * day, 'status/too-old'],
    ['it is old and the list is in its last minute', 7 * day - 30, 7 * day, 'status/too-old'],
  ])('counts no more because %s', (_, expiresAt, at, reason) => {
    const reading = seen({ expiresAt: epochSeconds(now + expiresAt) });
    expect(judge([reading], { at })).toEqual({ kind: 'unchecked', reason, lastGood: now });
  });

  it('names the trouble that keeps an old reading from being renewed, unless the clock is wrong', () => {
    const late = { at: 8 * day, trouble: trouble('unreachable', 8 * day) };
    expect(judge([seen()], late)).toMatchObject({ kind: 'unchecked', reason: 'net/no-reply' });
    const early = { at: -hour, trouble: trouble('unreachable', 0) };
    expect(judge([seen()], early)).toMatchObject({ reason: 'status/clock-went-back' });
  });

  it('reads only its own entry of its own list', () => {
    const others = [seen({ index: 8, value: 1 }), seen({ listUri: `${uri}2`, value: 1 })];
    expect(judge([...others, seen()]).kind).toBe('good');
  });

  it('is the worst of several lists', () => {
    const second: StatusPointer = { ...pointer, index: 8 };
    const pointers = [pointer, second];
    const older = epochSeconds(now - 2 * hour);
    const stale = seen({ index: 8, issuedAt: older, fetchedAt: older });
    expect(judge([seen(), stale], { pointers })).toEqual({
      kind: 'good',
      checkedAt: older,
      isFresh: false,
    });
    expect(judge([seen()], { pointers }).kind).toBe('unchecked');
    expect(judge([seen({ value: 2 }), seen({ index: 8, value: 1 })], { pointers }).kind).toBe(
      'withdrawn',
    );
  });

  it('is the worst in whatever order the lists stand', () => {
    const pointers = [pointer, { ...pointer, index: 8 }];
    const both = (first: Partial<StatusObservation>, second: Partial<StatusObservation>) =>
      judge([seen(first), seen({ index: 8, ...second })], { pointers });
    expect(both({}, {})).toEqual({ kind: 'good', checkedAt: now, isFresh: true });
    const older = epochSeconds(now - minute);
    expect(both({ fetchedAt: older, issuedAt: older }, {})).toMatchObject({ checkedAt: older });
    expect(both({ value: 1 }, { value: 2 }).kind).toBe('withdrawn');
    expect(both({ value: 1, issuedAt: older }, { value: 1 })).toEqual({
      kind: 'withdrawn',
      at: older,
    });
    expect(judge([seen()], { pointers })).toEqual({
      kind: 'unchecked',
      reason: 'status/never-checked',
      lastGood: null,
    });
  });
});
