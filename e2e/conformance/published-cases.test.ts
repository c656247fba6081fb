// Not among the unit tests: FACET_PUBLISHED_CASES=1 adds it (vite.config.ts), for runs that ask which checks are tested at all.
import './no-network';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasVectors } from '../../src/testing/vectors';
import { openCasesFolder } from './cases-folder';
import { exempt, readExemptions } from './exemptions';
import { kinds } from './kinds';
import { isFailure } from './report';
import { runFile } from './run-folder';

const directory = resolve(process.env['FACET_VECTORS'] ?? '../shared/vectors');
const folder = hasVectors ? openCasesFolder(directory) : null;
const entries = (folder?.entries ?? []).filter(({ area, kind }) =>
  Object.hasOwn(kinds, `${area}/${kind}`),
);
const exemptions = readExemptions();

// The largest file holds thousands of cases, each of them drawn.
const timeout = 120_000;

describe.skipIf(folder === null)('published cases', () => {
  it.each(entries.map((entry) => [entry.path, entry] as const))(
    'of %s',
    async (_, entry) => {
      if (folder === null) throw new Error('no folder');
      const results = await runFile(entry, folder);
      const failures = results.map((one) => exempt(one, entry, exemptions)).filter(isFailure);
      expect(failures).toEqual([]);
    },
    timeout,
  );
});
