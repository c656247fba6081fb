import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json';
import type { ClaimNode } from './claim-tree';
import { highlightsOf } from './highlights';

const fields = (values: Readonly<Record<string, Json>>): readonly ClaimNode[] =>
  Object.entries(values).map(([name, value]) => ({
    path: [name],
    value,
    visibility: 'hideable',
    disclosure: 0,
    children: [],
  }));

describe('highlightsOf', () => {
  it('takes a name apart in two fields as one, and the birth date after it', () => {
    const card = fields({
      family_name: 'Aldous',
      age_over_18: true,
      birthdate: '1990-04-22',
      given_name: 'Maren',
    });
    expect(highlightsOf(card)).toEqual([
      { path: ['name'], text: 'Maren Aldous' },
      { path: ['birthdate'], text: '1990-04-22' },
    ]);
  });

  it('leaves half a name as it is', () => {
    expect(highlightsOf(fields({ family_name: 'Aldous' }))).toEqual([
      { path: ['family_name'], text: 'Aldous' },
    ]);
  });

  it('leaves out pictures, prose, yes or no, and nothing', () => {
    const card = fields({
      portrait: `data:${'x'.repeat(99)}`,
      over: true,
      note: null,
      empty: '',
      plan: 'Gold',
      points: 7,
    });
    expect(highlightsOf(card).map(({ text }) => text)).toEqual(['Gold', '7']);
  });
});
