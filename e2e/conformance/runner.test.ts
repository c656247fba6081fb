import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hide, issueCard } from '../../src/testing/issue-card';
import { exempt } from './exemptions';
import { main } from './main';

/** A folder of cases as somebody else would lay it out, with members nobody here knows. */
let folder = '';
const lines: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases-'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  lines.length = 0;
  rmSync(folder, { recursive: true });
});

type Entry = {
  readonly area: string;
  readonly kind: string;
  readonly path: string;
  readonly cases?: number;
};

const lay = (files: readonly (Entry & { readonly content?: unknown })[]): void => {
  const entries = files.map(({ content, ...entry }) => {
    const path = join(folder, entry.path);
    mkdirSync(dirname(path), { recursive: true });
    if (content !== undefined)
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return { ...entry, licence: 'nobody knows this member' };
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ pile: 'other', files: entries }));
};

const run = async (...args: string[]) => {
  const json = join(folder, 'report.json');
  const code = await main([folder, '--json', json, ...args]);
  const report = (code === 2 ? null : JSON.parse(readFileSync(json, 'utf8'))) as {
    areas: Record<
      string,
      {
        passed: number;
        failed: number;
        unsupported: number;
        failures: { case: string; why: string }[];
      }
    >;
    exempted: Record<string, number>;
  } | null;
  return { code, report, said: lines.join('\n') };
};

const disclosure = {
  disclosure: 'WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0',
  'sha-256': 'uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY',
  decoded: ['6qMQvRL5haj', 'family_name', 'Möbius'],
  remark: 'not a member of this kind',
};
const digests = { area: 'sd-jwt', kind: 'digests', path: 'x/digests.json' };
const parser = { area: 'sd-jwt', kind: 'parser-cases', path: 'x/parser.json' };

describe('the runner of published cases', () => {
  it('passes good cases of a folder it has never seen', async () => {
    lay([{ ...digests, content: { cases: [disclosure] } }]);
    const { code, report } = await run();
    expect(code).toBe(0);
    expect(report?.areas).toEqual({
      'sd-jwt': { passed: 1, failed: 0, unsupported: 0, failures: [] },
    });
  });

  it('fails a case whose payload is another, and says which', async () => {
    const wrong = { ...disclosure, decoded: ['6qMQvRL5haj', 'family_name', 'Mobius'] };
    lay([{ ...digests, content: { cases: [disclosure, wrong] } }]);
    const { code, report, said } = await run();
    expect(code).toBe(1);
    expect(report?.areas['sd-jwt']).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [{ case: 'x/digests.json#1', why: 'reads another value' }],
    });
    expect(said).toContain('failed x/digests.json#1: reads another value');
  });

  it('prints first what was accepted and must be refused', async () => {
    const good = { name: 'a good card', sd_jwt: issueCard({ a: hide(1) }), expected: 'reject' };
    lay([
      { ...digests, content: { cases: [{ ...disclosure, 'sha-256': 'another' }] } },
      { ...parser, content: { cases: [good] } },
    ]);
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toMatch(/^ACCEPTED, BUT MUST BE REFUSED\n {2}x\/parser\.json#a good card/);
  });

  it('fails a good card that a case says is good when the wallet refuses it', async () => {
    const bad = { name: 'no card', sd_jwt: 'a.b.c~', expected: 'accept' };
    lay([{ ...parser, content: { cases: [bad] } }]);
    expect((await run()).code).toBe(1);
  });

  it('counts kinds and areas nobody knows as unsupported, with the reason', async () => {
    lay([
      { area: 'sd-jwt', kind: 'of-tomorrow', path: 'new.json', cases: 3 },
      { area: 'another', kind: 'cases', path: 'other.bin', content: '\u0000' },
    ]);
    const { code, report, said } = await run();
    expect(code).toBe(0);
    expect(report?.areas['sd-jwt']?.unsupported).toBe(3);
    expect(report?.areas['another']?.unsupported).toBe(1);
    expect(said).toContain('3 unsupported: a kind this runner does not know');
  });

  it('runs one area when asked', async () => {
    lay([
      { ...digests, content: { cases: [disclosure] } },
      { area: 'another', kind: 'cases', path: 'other.json' },
    ]);
    expect(Object.keys((await run('--area', 'sd-jwt')).report?.areas ?? {})).toEqual(['sd-jwt']);
  });

  it.each([
    ['is not there', undefined],
    ['is not JSON', '{ "cases": ['],
    ['has no cases', {}],
    ['has other cases', { cases: ['text', { disclosure: 7 }] }],
    ['is empty although the manifest counts some', { cases: [] }],
  ])('fails in words, not with a crash, a file that %s', async (_, content) => {
    lay([{ ...digests, cases: 2, content }]);
    const { code, report } = await run();
    expect(code).toBe(1);
    const failures = report?.areas['sd-jwt']?.failures ?? [];
    expect(failures.length).toBeGreaterThan(0);
    for (const { why } of failures) expect(why).not.toBe('');
  });

  it('reads nothing outside the folder', async () => {
    lay([{ ...digests, path: '../../etc/hostname' }]);
    const { report } = await run();
    expect(report?.areas['sd-jwt']?.failures[0]?.why).toContain('leads out of the folder');
  });

  it('ends with 2 when there is nothing to run', async () => {
    expect((await run()).code).toBe(2);
    lay([{ ...digests, content: { cases: [disclosure] } }]);
    expect((await run('--area', 'unheard-of')).code).toBe(2);
    expect((await run('--unknown-option')).code).toBe(2);
  });
});

describe('an exemption', () => {
  const place = { area: 'sd-jwt', kind: 'digests' };
  const one = { ...place, rule: 'the rule', section: '§1', why: 'because' };
  const failure = { case: 'x', outcome: 'failed', why: 'w', rule: 'the rule' } as const;

  it('covers a failure by its area, kind and rule', () => {
    expect(exempt(failure, place, [one])).toMatchObject({ exemption: one });
  });

  it.each([
    ['another rule', failure, place, { ...one, rule: 'another' }],
    ['another kind', failure, { ...place, kind: 'other' }, one],
    ['another area', failure, { ...place, area: 'other' }, one],
    ['no rule', { case: 'x', outcome: 'failed', why: 'w' } as const, place, one],
    ['a case that passes', { case: 'x', outcome: 'passed' } as const, place, one],
  ])('covers no case of %s', (_, result, at, exemption) => {
    expect(exempt(result, at, [exemption])).toBe(result);
  });
});
