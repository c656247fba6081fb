import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import type { Json, JsonObject } from '../kernel/json';
import type { ClaimsPath } from './query';
import { selectPath } from './select-path';

interface Case {
  readonly document: string;
  readonly path: ClaimsPath;
  readonly expected: 'match' | 'no-match' | 'empty-set' | 'error-or-empty';
  readonly selected?: readonly Json[];
}

describe.skipIf(!hasVectors)('published claim path selections', () => {
  const { cases, documents } = hasVectors
    ? readVectors<{ cases: Case[]; documents: Record<string, JsonObject> }>(
        'sd-jwt-vc/claim-path-selection.json',
      )
    : { cases: [], documents: {} };

  it.each(cases.map((one) => [JSON.stringify(one.path), one] as const))(
    'selects by %s',
    (_, one) => {
      const selected = selectPath(documents[one.document] ?? {}, one.path);
      if (one.expected !== 'match') expect(['absent', 'wrong-kind']).toContain(selected);
      else
        expect(Array.isArray(selected) && selected.map(({ value }) => value)).toEqual(one.selected);
    },
  );
});
