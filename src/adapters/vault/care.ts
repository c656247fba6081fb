import type { EpochSeconds } from '../../core/kernel/time';
import type { Damage } from '../../ports/vault-access';
import type { RepairedRecord } from '../../ports/vault-health';
import type { RowMark } from './manifest';

/** What an open vault knows of its own health. */
export interface Care {
  readonly generation: number;
  /** Every copy is older than the sentinels have seen. */
  readonly isRolledBack: boolean;
  /** The main copy was lost and made anew from the second one with this unlock. */
  readonly isRecovered: boolean;
  readonly createdAt: number;
  readonly movedAt: number | null;
  /** Records are missing that nothing here can bring back; nothing is written until the person has seen it. */
  damage: Damage | null;
  /** Records the person knows to be lost, by store and id. */
  lost: readonly string[];
  lastScrub: EpochSeconds | null;
  repaired: readonly RepairedRecord[];
  isIndexRebuilt: boolean;
  /** Hears of writes while every record is being read. */
  scrubbing: ScrubNotes | null;
}

/** What was read of the records so far, kept up with what is written meanwhile. */
export interface ScrubNotes {
  readonly write: (
    epoch: number,
    out: ReadonlyMap<string, RowMark>,
    into: ReadonlyMap<string, RowMark>,
  ) => void;
}
