import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { rowOf, type Row } from '../row';
import { withTools, type Workshop } from '../workshop';

const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const sizes = [100, 1_000, 10_000] as const;

const checks = async (page: Page): Promise<readonly Row[]> => {
  const n = 1_000;
  const { ours, theirs } = await page.evaluate((count) => facetBench.checkSdJwt(count), n);
  const what = 'check a received SD-JWT, beside @sd-jwt/core';
  return [
    rowOf({ id: 'check', what, n, value: ours, unit: 'ms', baseline: theirs, goal: '<= 0.5' }),
  ];
};

const presentations = async (page: Page): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const n of [10, 100, 1_000]) {
    const { whole, build, oneSignature } = await page.evaluate(
      (count) => facetBench.buildPresentation(count),
      n,
    );
    const beside = { n, unit: 'ms', baseline: oneSignature } as const;
    rows.push(
      rowOf({
        ...beside,
        id: `present-${String(n)}`,
        what: 'build a presentation, beside one signature',
        value: build,
        goal: n <= 100 ? '<= 1.5' : null,
      }),
      rowOf({
        ...beside,
        id: `present-and-read-back-${String(n)}`,
        what: 'the same with the gate that reads it back',
        value: whole,
        goal: null,
      }),
    );
  }
  return rows;
};

const queries = async (page: Page): Promise<readonly Row[]> => {
  const n = sizes[2];
  const beside = await page.evaluate((count) => facetBench.matchBesidePackage(count), n);
  const grown: number[] = [];
  for (const count of sizes)
    grown.push((await page.evaluate((c) => facetBench.matchQueries(c), count)).ours);
  const [small = NaN, , large = NaN] = grown;
  return [
    rowOf({
      id: 'match',
      what: 'DCQL, 3 queries with sets, beside dcql',
      n,
      value: beside.ours,
      unit: 'ms',
      baseline: beside.theirs,
      goal: '<= 0.01',
    }),
    ...growthOf('match', 'DCQL', grown),
    rowOf({
      id: 'match-growth',
      what: 'DCQL, 10,000 cards beside 100 times the time of 100',
      n,
      value: large,
      unit: 'ms',
      baseline: small * 100,
      goal: '<= 1.2',
    }),
  ];
};

/** What is plotted: one reported row for each size. */
export const growthOf = (id: string, what: string, ms: readonly number[]): readonly Row[] =>
  sizes.map((n, at) =>
    rowOf({
      id: `${id}-at-${String(n)}`,
      what: `${what}, as it grows`,
      n,
      value: ms[at] ?? NaN,
      unit: 'ms',
      baseline: null,
      goal: null,
    }),
  );

const statuses = async (page: Page): Promise<readonly Row[]> => {
  const n = 10_000_000;
  const { first, raw, later } = await page.evaluate((count) => facetBench.readStatus(count), n);
  return [
    rowOf({
      id: 'status-first',
      what: 'one entry of a status list, first read, beside raw inflation',
      n,
      value: first,
      unit: 'ms',
      baseline: raw,
      goal: '<= 1.5',
    }),
    rowOf({
      id: 'status-later',
      what: 'one entry of a status list, later read, beside raw inflation',
      n,
      value: later,
      unit: 'ms',
      baseline: raw,
      goal: '<= 0.01',
    }),
  ];
};

const codes = async (page: Page): Promise<readonly Row[]> => {
  const n = 200;
  const wasm = [...readFileSync(wasmFile)];
  const { share, ms } = await page.evaluate(
    ([count, bytes]) => facetBench.readFrames(count, Uint8Array.from(bytes)),
    [n, wasm] as const,
  );
  const what = 'seeded frames: blurred, tilted, dim';
  return [
    rowOf({
      id: 'codes-read',
      what: `${what}; share read`,
      n,
      value: share,
      unit: 'share',
      baseline: null,
      goal: '>= 0.9',
    }),
    rowOf({
      id: 'codes-time',
      what: `${what}; time of one`,
      n,
      value: ms,
      unit: 'ms',
      baseline: null,
      goal: '<= 15',
    }),
  ];
};

const derivations = async (page: Page): Promise<readonly Row[]> => {
  const { passes, calibrated, least } = await page.evaluate(() => facetBench.deriveKey());
  const common = { unit: 'ms', baseline: null } as const;
  return [
    rowOf({
      ...common,
      id: 'unlock-derive',
      what: 'a passphrase to its key, 64 MiB, n passes as calibrated here; p95',
      n: passes,
      value: calibrated,
      goal: '<= 1200',
    }),
    rowOf({
      ...common,
      id: 'unlock-derive-least',
      what: 'the same at the least it may cost',
      n: 3,
      value: least,
      goal: '<= 1200',
    }),
  ];
};

/** Everything that is measured inside one page, without the wallet around it. */
export const inPage = async (workshop: Workshop): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const stage of [checks, presentations, queries, statuses, codes, derivations])
    rows.push(...(await withTools(workshop, stage)));
  return rows;
};
