import { performance } from 'node:perf_hooks';
import { loadTests, startCompiler, testFilesOf } from './load-tests.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */
/** @typedef {import('./load-tests.mjs').LoadedTest} LoadedTest */
/** @typedef {{ killedBy: string, failureMessage: string, nrOfTests: number }} Kill */

const { DryRunStatus, MutantRunStatus, TestStatus, determineHitLimitReached } =
  await import('@stryker-mutator/api/test-runner');

/**
 * Runs tests in Stryker's own process, loaded once: a mutant costs its tests and nothing else. A mutant in
 * what is evaluated while loading gets a module graph of its own, with the tests that can feel it.
 *
 * @implements {TestRunner}
 */
export class InProcessTestRunner {
  /** @type {import('./load-tests.mjs').Compiler | undefined} */
  #compiler;
  /** Shortest first, so that what kills cheaply is asked first. @type {readonly LoadedTest[]} */
  #tests = [];
  /** Milliseconds by test. @type {Map<string, number>} */
  #times = new Map();
  /** Shared with the instrumented code. @type {Record<string, unknown>} */
  #switchboard;

  /** @param {string} namespace the global name the instrumented code looks its switches up by */
  constructor(namespace) {
    const globals = /** @type {Record<string, Record<string, unknown>>} */ (
      /** @type {unknown} */ (globalThis)
    );
    this.#switchboard = globals[namespace] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { default: fc } = await import('fast-check');
    // The same cases for every mutant: a survivor today is a survivor tomorrow.
    fc.configureGlobal({ seed: 20_261_121, endOnFailure: true });
    // Fewer cases a property: thousands of mutants each run them (src/testing/property-runs.ts).
    process.env['FACET_PROPERTY_SHARE'] = '0.02';
    this.#compiler = await startCompiler(process.cwd());
    this.#tests = await this.#load();
  }

  async dispose() {
    await this.#compiler?.close();
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').CompleteDryRunResult>} */
  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      this.#switchboard['currentTestId'] = test.id;
      const start = performance.now();
      const failureMessage = await failureOf(test);
      this.#switchboard['currentTestId'] = undefined;
      const timeSpentMs = performance.now() - start;
      this.#times.set(test.id, timeSpentMs);
      const { id, name, fileName } = test;
      const status = failureMessage === null ? TestStatus.Success : TestStatus.Failed;
      tests.push({ id, name, fileName, timeSpentMs, status, failureMessage: failureMessage ?? '' });
    }
    this.#tests = this.#sorted(this.#tests);
    return {
      status: DryRunStatus.Complete,
      tests: /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */ (tests),
      mutantCoverage: /** @type {import('@stryker-mutator/api/core').MutantCoverage} */ (
        this.#switchboard['mutantCoverage']
      ),
    };
  }

  /**
   * @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit, sandboxFileName }) {
    Object.assign(this.#switchboard, { hitCount: 0, hitLimit });
    const { id } = activeMutant;
    const kill =
      mutantActivation === 'static'
        ? await this.#judgeStatic(id, sandboxFileName)
        : await this.#judge(id, new Set(testFilter));
    const hits = Number(this.#switchboard['hitCount']);
    if (determineHitLimitReached(hits, hitLimit) !== undefined)
      return { status: MutantRunStatus.Timeout, reason: `reached ${String(hits)} times` };
    return kill === null
      ? { status: MutantRunStatus.Survived, nrOfTests: testFilter?.length ?? 0 }
      : { status: MutantRunStatus.Killed, ...kill, killedBy: [kill.killedBy] };
  }

  /**
   * @param {string} mutant
   * @param {ReadonlySet<string>} wanted
   * @returns {Promise<Kill | null>}
   */
  async #judge(mutant, wanted) {
    const chosen = () => this.#tests.filter(({ id }) => wanted.has(id));
    const kill = await this.#with(mutant, () => firstFailure(chosen()));
    const killer = this.#tests.find(({ id }) => id === kill?.killedBy);
    if (killer === undefined || (await failureOf(killer)) === null) return kill;
    // The killer fails without the mutant too: something was left behind. Only a fresh graph can tell by whom.
    this.#tests = await this.#load();
    return this.#with(mutant, () => firstFailure(chosen()));
  }

  /**
   * @param {string} mutant
   * @param {string} file
   * @returns {Promise<Kill | null>}
   */
  #judgeStatic(mutant, file) {
    return this.#with(mutant, async () => {
      try {
        return await firstFailure(await this.#load(file));
      } catch (error) {
        // The tests do not even load.
        return { killedBy: this.#tests[0]?.id ?? '', failureMessage: String(error), nrOfTests: 0 };
      }
    });
  }

  /** @param {string} [file] of which the tests are wanted; all when left out */
  async #load(file) {
    if (this.#compiler === undefined) throw new Error('not started');
    const files = file === undefined ? undefined : testFilesOf(this.#compiler, file);
    return this.#sorted(await loadTests(this.#compiler, files));
  }

  /** @param {readonly LoadedTest[]} tests */
  #sorted(tests) {
    const time = (/** @type {LoadedTest} */ { id }) => this.#times.get(id) ?? 0;
    return tests.toSorted((a, b) => time(a) - time(b));
  }

  /**
   * @template T
   * @param {string} mutant
   * @param {() => Promise<T>} work
   */
  async #with(mutant, work) {
    this.#switchboard['activeMutant'] = mutant;
    try {
      return await work();
    } finally {
      this.#switchboard['activeMutant'] = undefined;
    }
  }
}

/**
 * @param {LoadedTest} test
 * @returns {Promise<string | null>}
 */
async function failureOf(test) {
  try {
    await test.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {readonly LoadedTest[]} tests
 * @returns {Promise<Kill | null>}
 */
async function firstFailure(tests) {
  for (const [index, test] of tests.entries()) {
    const failureMessage = await failureOf(test);
    if (failureMessage !== null) return { killedBy: test.id, failureMessage, nrOfTests: index + 1 };
  }
  return null;
}
