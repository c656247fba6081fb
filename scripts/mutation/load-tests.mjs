import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ id: string, name: string, fileName: string, run: () => Promise<void> }} LoadedTest */
/** @typedef {Awaited<ReturnType<typeof startCompiler>>} Compiler */

/** The tests that judge core: its own, and those of the checks of signatures, which put its rules to work. */
const folders = ['src/core', 'src/adapters/proofs'];

/** Left out: what measures time, and what judges the platform's arithmetic rather than core. */
const isLeftOut = (/** @type {string} */ name) =>
  name.endsWith('.speed.test.ts') || name === 'verify-signature.test.ts';

/**
 * Compiles files as asked for, and keeps what it compiled for the next loading.
 *
 * @param {string} root
 */
export async function startCompiler(root) {
  const { createServer } = await import('vite');
  return createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    define: { __DEMO__: 'true', __KILL_POINTS__: 'false', __VERSION__: '"0"' },
    resolve: { alias: { vitest: join(root, 'scripts/mutation/vitest-stand-in.ts') } },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
}

/**
 * Evaluates every test file, and with it all it imports, in a module graph of its own.
 *
 * @param {Compiler} compiler
 * @returns {Promise<readonly LoadedTest[]>}
 */
export async function loadTests(compiler) {
  const { createServerModuleRunner } = await import('vite');
  const { collectTests, getFn } = await import('@vitest/runner');
  const { root } = compiler.config;
  const graph = createServerModuleRunner(compiler.environments.ssr, { hmr: false });
  const collected = await collectTests(testFiles(root), {
    config: runnerConfig(root),
    importFile: (path) => graph.import(path),
  });
  const broken = collected.find(({ result }) => result?.state === 'fail');
  if (broken !== undefined) {
    const [error] = broken.result?.errors ?? [];
    throw new Error(`${broken.name} does not load: ${error?.message ?? ''}`);
  }
  return collected.flatMap((file) =>
    runnable(file).map((test, index) => ({
      // Cases of a table may share a name; their places differ.
      id: `${file.name}#${String(index)} ${test.fullTestName}`,
      name: test.fullTestName,
      fileName: file.filepath,
      run: async () => getFn(test)(),
    })),
  );
}

/** @param {string} root */
const testFiles = (root) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !isLeftOut(name))
      .sort()
      .map((name) => join(root, folder, name)),
  );

/**
 * @param {import('@vitest/runner').Task} task
 * @returns {import('@vitest/runner').Test[]}
 */
const runnable = (task) =>
  task.type === 'suite' ? task.tasks.flatMap(runnable) : task.mode === 'run' ? [task] : [];

/** What hangs is ended by Stryker, which knows how long each test takes. */
const timeoutMs = 60_000;

/**
 * @param {string} root
 * @returns {import('@vitest/runner').VitestRunnerConfig}
 */
const runnerConfig = (root) => ({
  root,
  name: undefined,
  setupFiles: [],
  passWithNoTests: false,
  allowOnly: false,
  testNamePattern: undefined,
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: timeoutMs,
  hookTimeout: timeoutMs,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list', shuffle: false },
});
