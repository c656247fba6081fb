import { fileURLToPath } from 'node:url';

// Mutation tests of core: npm run mutation (docs/mutation.md).

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'in-process',
  plugins: [fileURLToPath(new URL('plugin.mjs', import.meta.url))],
  mutate: ['src/core/**/*.ts', '!src/core/**/*.test.ts', '!src/core/**/*.d.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  checkers: [],
  reporters: ['json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/stryker',
  cleanTempDir: 'always',
  timeoutMS: 5_000,
  timeoutFactor: 2,
};
