import { performance } from 'node:perf_hooks';
import { loadTests, startCompiler } from './load-tests.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner */
/** @typedef {import('./load-tests.mjs').LoadedTest} LoadedTest */
/** @typedef {{ killedBy: string, failureMessage: string, nrOfTests: number }} Kill */

const { DryRunStatus, MutantRunStatus, TestStatus } =
  await import('@stryker-mutator/api/test-runner');

/**
 * How often one test may come past a mutant before it counts as endless: no test comes near it, and a loop is
 * there within a second. Nothing can interrupt a loop in this thread; the instrumented code throws by itself.
 */
const endless = 5_000_000;

/**
 * Runs tests in Stryker's own process, loaded once: a mutant costs its tests and nothing else. Mutants in
 * what is evaluated while loading are therefore left out (`ignoreStatic`).
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

  /** It says yes lest Stryker start a new process for every mutant that is evaluated while loading as well. */
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
  async mutantRun({ activeMutant, testFilter }) {
    Object.assign(this.#switchboard, { hitCount: 0, hitLimit: endless });
    const kill = await this.#judge(activeMutant.id, new Set(testFilter));
    if (this.#isEndless()) return { status: MutantRunStatus.Timeout, reason: 'an endless loop' };
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
    const kill = await this.#with(mutant, () => this.#firstFailure(chosen()));
    const killer = this.#tests.find(({ id }) => id === kill?.killedBy);
    if (killer === undefined || (await failureOf(killer)) === null) return kill;
    // The killer fails without the mutant too: something was left behind. Only a fresh graph can tell by whom.
    this.#tests = await this.#load();
    return this.#with(mutant, () => this.#firstFailure(chosen()));
  }

  async #load() {
    if (this.#compiler === undefined) throw new Error('not started');
    return this.#sorted(await loadTests(this.#compiler));
  }

  /** @param {readonly LoadedTest[]} tests */
  #sorted(tests) {
    const time = (/** @type {LoadedTest} */ { id }) => this.#times.get(id) ?? 0;
    return tests.toSorted((a, b) => time(a) - time(b));
  }

  /**
   * @param {readonly LoadedTest[]} tests
   * @returns {Promise<Kill | null>}
   */
  async #firstFailure(tests) {
    for (const [index, test] of tests.entries()) {
      this.#switchboard['hitCount'] = 0;
      const failureMessage = await failureOf(test);
      if (failureMessage !== null || this.#isEndless())
        return { killedBy: test.id, failureMessage: failureMessage ?? '', nrOfTests: index + 1 };
    }
    return null;
  }

  #isEndless() {
    return Number(this.#switchboard['hitCount']) > endless;
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
