import fc from 'fast-check';
import type { Target, Verdict } from './target';

/** Longest a reader may take over one input (SECURITY G7). */
const longestMs = 2_000;

/** What is known after a target was tried. */
export interface Judgement {
  readonly inputs: number;
  readonly accepted: number;
  /** How many ways of refusing were seen. */
  readonly codes: number;
  readonly slowestMs: number;
  /** The first input that broke a promise, and which. */
  readonly failure: { readonly input: string; readonly why: string } | null;
}

export interface Trial {
  readonly runs: number;
  readonly seed: number;
  readonly limitMs?: number;
  /** Called now and then with the number of inputs so far: a sign of life. */
  readonly onProgress?: (inputs: number) => void;
}

const now = (): number => performance.now();

/** Processor time of this process in milliseconds: a busy machine is no reader's fault. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Gives a reader generated inputs until one breaks a promise: an exception, no `Result`, no code, or more
 * than two seconds. The failing input is made as small as fast-check can.
 */
export const judge = async (
  { inputs, read }: Target,
  { runs, seed, limitMs = longestMs, onProgress = () => undefined }: Trial,
): Promise<Judgement> => {
  const verdicts = new Map<Verdict, number>();
  let count = 0;
  let slowestMs = 0;
  const property = fc.asyncProperty(inputs, async (input) => {
    onProgress(count);
    const [start, startOfWork] = [now(), processorMs()];
    const verdict = await read(input);
    const tookMs = now() - start;
    count += 1;
    slowestMs = Math.max(slowestMs, tookMs);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (tookMs > limitMs && processorMs() - startOfWork > limitMs)
      throw new Error(`took ${String(Math.round(tookMs))} ms`);
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    numRuns: runs,
    seed,
  });
  const accepted = verdicts.get('accepted') ?? 0;
  const seen = {
    inputs: count,
    accepted,
    codes: verdicts.size - (accepted > 0 ? 1 : 0),
    slowestMs,
  };
  if (!failed) return { ...seen, failure: null };
  const why = errorInstance instanceof Error ? (errorInstance.stack ?? '') : String(errorInstance);
  return { ...seen, failure: { input: counterexample?.[0] ?? '', why } };
};
