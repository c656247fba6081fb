import type { Judgement } from './judge';

/** What a process is to try. */
export interface Order {
  readonly target: string;
  readonly runs: number;
  readonly seed: number;
}

/** What a process says: that it is there, that it is still at it, and what came of it. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive'; readonly inputs: number }
  | { readonly kind: 'done'; readonly judgement: Judgement };
