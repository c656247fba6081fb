import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide } from '../../testing/issue-card';
import type { ClaimPath } from '../credential/claim-tree';
import { approve } from './approve';
import { initialChoice } from './initial-choice';
import { planDisclosure } from './plan-disclosure';
import { makeReceipt } from './receipt';

const type = 'urn:card';
const claims = ['a', 'b'].map((name) => ({ path: [name] }));
const query = { id: 'q', format: 'dc+sd-jwt', meta: { vct_values: [type] }, claims };
const card = buildCard('c', { a: hide(1), b: hide(2), c: hide(3), open: 4 }, { type });
const plan = planDisclosure(buildRequest({ credentials: [query] }), [card]);
const approved = approve(plan, initialChoice(plan));
if (!approved.ok) throw new Error(approved.error.code);

const receipt = (...readBack: readonly (readonly ClaimPath[])[]) =>
  makeReceipt(plan, approved.value, readBack);

describe('a receipt', () => {
  it('names what was asked, what left and what stayed', () => {
    expect(receipt([['open'], ['b'], ['a']])).toEqual({
      ok: true,
      value: [
        {
          queryId: 'q',
          credentialId: 'c',
          type,
          asked: [['a'], ['b']],
          sent: [['a'], ['b'], ['open']],
          kept: [['c']],
        },
      ],
    });
  });

  it.each<readonly [string, readonly (readonly ClaimPath[])[]]>([
    ['nothing', []],
    ['an empty presentation', [[]]],
    ['a field less', [[['a'], ['b']]]],
    ['a field more', [[['a'], ['b'], ['c'], ['open']]]],
    ['another field', [[['a'], ['c'], ['open']]]],
    ['a presentation more', [[['a'], ['b'], ['open']], [['a']]]],
  ])('is not written when %s was read back', (_, readBack) => {
    expect(receipt(...readBack)).toEqual({
      ok: false,
      error: { code: 'present/read-back', facts: { query: 'q' } },
    });
  });
});
