/** What may fail is a value: either `{ ok: true, value }` or `{ ok: false, error }`. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A failure born where it is detected. `code` is `area/what-happened`, stable and in English; `facts` are
 * the few public particulars its words need (a host, the name of a cap, a member's name), never a claim,
 * token, key or URL with its query.
 */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure; the literal code is kept in the type. */
export const fail = <const E extends Failure>(
  error: E,
): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});

/** Ends a switch over a union: reaching it is a bug, so it throws. */
export const assertNever = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
