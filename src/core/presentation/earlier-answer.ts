import type { ClaimPath } from '../credential/claim-tree';
import type { EpochSeconds } from '../kernel/time';

/** An earlier answer to the same requester, as Activity keeps it; names of fields, no values. */
export interface EarlierAnswer {
  readonly at: EpochSeconds;
  readonly cards: readonly {
    readonly type: string;
    readonly asked: readonly ClaimPath[];
    readonly sent: readonly ClaimPath[];
  }[];
}
