import type { Result } from '../core/kernel/result';

/** What came of something that was asked for from outside: plain JSON. */
export type Said<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

/** A failure, by its code alone. */
export const codeOf = ({ code }: { readonly code: string }): { ok: false; code: string } => ({
  ok: false,
  code,
});

/** An answer of the wallet as it is told outside. */
export const said = <T>(result: Result<T, { readonly code: string }>): Said<T> =>
  result.ok ? result : codeOf(result.error);
