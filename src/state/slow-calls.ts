/** One call that took longer than it should. */
export interface SlowCall {
  /** Name of the method; says nothing of what was in it. */
  readonly call: string;
  readonly ms: number;
}

const limitMs = 1_000;
/** These derive a key, which is slow on purpose. */
const limitWithDerivationMs = 4_000;
const deriving: ReadonlySet<string> = new Set(['create', 'unlock', 'changePassphrase', 'selfTest']);

/** The newest of this page, in memory only. */
const longest = 50;
let calls: readonly SlowCall[] = [];

/** Notes how long a call of the vault took, if that was long. */
export const noteCall = (call: string, ms: number): void => {
  if (ms > (deriving.has(call) ? limitWithDerivationMs : limitMs))
    calls = [{ call, ms }, ...calls].slice(0, longest);
};

/** Calls of this page that took long, newest first. */
export const slowCalls = (): readonly SlowCall[] => calls;
