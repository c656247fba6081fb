import { readFileSync, existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusPointer } from '../credential/credential';
import type { JsonObject } from '../kernel/json';
import { day, epochSeconds, hour, minute } from '../kernel/time';
import { effectiveTtl, freshUntil, usableUntil } from './freshness';
import { judgeStatus } from './judge';
import { parseStatusList } from './parse-status-list';
import { dueAt, shuffle } from './schedule';
import type { StatusObservation, StatusTrouble } from './standing';
import { entryCount, readEntry } from './token-status-list';
import type { StatusBits } from './token-status-list';
import { troubleKind } from './trouble-kind';

const vectors = `${process.env['FACET_VECTORS'] ?? '../shared/vectors'}/token-status-list`;
const has = existsSync(vectors);
const load = (name: string) => JSON.parse(readFileSync(`${vectors}/${name}`, 'utf8'));
const inflate = (lst: string) => new Uint8Array(inflateSync(Buffer.from(lst, 'base64url')));

describe('a Token Status List entry', () => {
  it.skipIf(!has)('reads every entry of the small lists of the specification', () => {
    const { small_lists: lists } = load('spec-small-and-token.json');
    for (const { bits, status_list: list, statuses } of lists) {
      const bytes = inflate(list.lst);
      expect(entryCount(bytes, bits)).toBe(statuses.length);
      const read = statuses.map((_: number, index: number) => readEntry(bytes, index, bits));
      expect(read).toEqual(statuses.map((value: number) => ({ ok: true, value })));
    }
  });

  it
    .skipIf(!has)
    .each([
      'spec-vector-1bit.json',
      'spec-vector-2bit.json',
      'spec-vector-4bit.json',
      'spec-vector-8bit.json',
    ])('reads all 2^20 entries of %s', (name) => {
    if (!existsSync(`${vectors}/${name}`)) return;
    const { bits, entries, status_list: list, expected_nonzero: nonzero } = load(name);
    const bytes = inflate(list.lst);
    expect(entryCount(bytes, bits)).toBe(entries);
    const found: Record<string, number> = {};
    for (let index = 0; index < entries; index += 1) {
      const read = readEntry(bytes, index, bits);
      if (read.ok && read.value !== 0) found[index] = read.value;
    }
    expect(found).toEqual(nonzero);
  });

  it('gives back what was packed, least significant bits first', () => {
    const bitsOf = fc.constantFrom<StatusBits>(1, 2, 4, 8);
    fc.assert(
      fc.property(bitsOf, fc.array(fc.nat(255), { minLength: 1 }), (bits, drawn) => {
        const values = drawn.map((value) => value % (1 << bits));
        const list = new Uint8Array(Math.ceil((values.length * bits) / 8));
        values.forEach((value, index) => {
          const at = Math.floor((index * bits) / 8);
          list[at] = (list[at] ?? 0) | (value << ((index * bits) % 8));
        });
        values.forEach((value, index) =>
          expect(readEntry(list, index, bits)).toEqual({ ok: true, value }),
        );
      }),
    );
  });

  it.each([-1, 16, 1e12, 0.5, Number.NaN])('refuses position %s in a list of 16', (index) => {
    expect(readEntry(new Uint8Array(2), index, 1)).toEqual({
      ok: false,
      error: { code: 'status/out-of-range' },
    });
  });
});

const uri = 'https://status.example/1';
const now = epochSeconds(1_795_000_000);
const payload = (patch: Record<string, unknown> = {}, list: unknown = { bits: 1, lst: 'eNo' }) =>
  ({ sub: uri, iat: now - 60, status_list: list, ...patch }) as JsonObject;

describe('a status list token', () => {
  it('is read into its final types', () => {
    const parsed = parseStatusList(payload({ exp: now + 60, ttl: 43_200 }), { uri, now });
    expect(parsed).toEqual({
      ok: true,
      value: {
        address: uri,
        issuer: null,
        issuedAt: now - 60,
        expiresAt: now + 60,
        ttl: 43_200,
        bits: 1,
        compressed: 'eNo',
      },
    });
  });

  it.each([
    ['status/malformed', payload({ sub: undefined })],
    ['status/wrong-list', payload({ sub: `${uri}/` })],
    ['status/wrong-list', payload({ sub: uri.toUpperCase() })],
    ['status/malformed', payload({ iat: undefined })],
    ['status/malformed', payload({ iat: '2026-01-01' })],
    ['status/malformed', payload({ exp: 'soon' })],
    ['status/list-expired', payload({ exp: now - 60 })],
    ['status/list-from-future', payload({ iat: now + 15 * minute + 1 })],
    ['status/ttl', payload({ ttl: 0 })],
    ['status/ttl', payload({ ttl: -1 })],
    ['status/ttl', payload({ ttl: '300' })],
    ['status/malformed', payload({}, 'list')],
    ['status/bits', payload({}, { bits: 3, lst: 'eNo' })],
    ['status/bits', payload({}, { bits: '1', lst: 'eNo' })],
    ['status/malformed', payload({}, { bits: 1 })],
  ])('is refused with %s', (code, claims) => {
    expect(parseStatusList(claims, { uri, now })).toMatchObject({ ok: false, error: { code } });
  });

  it.each([{ exp: now - 59 }, { iat: now + 15 * minute }])('tolerates the clock: %o', (patch) => {
    expect(parseStatusList(payload(patch), { uri, now }).ok).toBe(true);
  });
});

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
});

describe('the schedule', () => {
  const at = (fetched: number | null, attempted: number | null, ttl: number | null) => ({
    fetchedAt: fetched === null ? null : epochSeconds(fetched),
    attemptedAt: attempted === null ? null : epochSeconds(attempted),
    ttl,
  });

  it.each([
    [at(null, null, null), 0.5, 0],
    [at(1_000, 1_000, 2 * hour), 0, 1_000 + 1.6 * hour],
    [at(1_000, 1_000, 2 * hour), 1, 1_000 + 2.4 * hour],
    [at(1_000, 1_000, 60), 0.5, 1_000 + 30 * minute],
    [at(null, 5_000, null), 0.5, 5_000 + 30 * minute],
  ])('of %o with fraction %s is due at %s', (last, fraction, expected) => {
    expect(dueAt(last, fraction)).toBeCloseTo(expected);
  });

  it('shuffles without losing or adding a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (items, draws) => {
          const mixed = shuffle(items, () => Number(draws.next().value));
          expect(mixed.toSorted()).toEqual(items.toSorted());
        },
      ),
    );
  });
});

describe('trouble with a list', () => {
  it.each([
    ['net/no-reply', 'unreachable'],
    ['status/http', 'unreachable'],
    ['proofs/malformed', 'unreachable'],
    ['status/list-expired', 'unreachable'],
    ['proofs/signature', 'untrusted'],
    ['status/other-signer', 'untrusted'],
    ['status/rolled-back', 'untrusted'],
    ['status/too-large', 'untrusted'],
  ])('%s makes it %s', (code, kind) => {
    expect(troubleKind(code)).toBe(kind);
  });
});
