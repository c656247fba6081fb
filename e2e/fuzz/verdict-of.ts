import type { Verdict } from './target';

const code = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** Holds what a reader returned to its promise: a `Result` always, and a failure always with a code. */
export const verdictOf = (result: unknown): Verdict => {
  const { ok, error } = result as { ok?: unknown; error?: { code?: unknown } };
  if (ok === true) return 'accepted';
  if (ok !== false) throw new Error('neither a success nor a failure');
  if (typeof error?.code !== 'string' || !code.test(error.code))
    throw new Error(`a failure without a code: ${JSON.stringify(error)}`);
  return error.code;
};
