import { describe, expect, it } from 'vitest';
import { reportOf, rowOf, tableOf } from './row';

const measured = { id: 'x', what: 'a thing', n: 10_000, value: 3, unit: 'ms' } as const;

describe('a row of the bench', () => {
  it('judges the ratio where there is a baseline, and the value where there is none', () => {
    expect(rowOf({ ...measured, baseline: 6, goal: '<= 0.5' })).toMatchObject({
      ratio: 0.5,
      ok: true,
    });
    expect(rowOf({ ...measured, baseline: 5, goal: '<= 0.5' })).toMatchObject({ ok: false });
    expect(rowOf({ ...measured, baseline: null, goal: '<= 2' })).toMatchObject({
      ratio: null,
      ok: false,
    });
    expect(rowOf({ ...measured, baseline: null, goal: '>= 3' })).toMatchObject({ ok: true });
  });

  it('is reported with exactly the members of the report', () => {
    const row = rowOf({ ...measured, baseline: null, goal: null });
    expect(reportOf([row])).toEqual({
      rows: [
        {
          id: 'x',
          n: 10_000,
          value: 3,
          unit: 'ms',
          baseline: null,
          ratio: null,
          goal: null,
          ok: true,
        },
      ],
    });
    expect(tableOf([row])).toContain('| a thing | 10,000 | 3 ms');
  });
});
