import * as v from 'valibot';
import { epochSeconds } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';

/** Row of the settings store that says of the slots what is nobody else's to read. */
export const slotsId = 'slots';

export interface SlotsRecord {
  /** The recovery slot whose code nobody has typed back yet; null when there is none. */
  readonly unconfirmed: string | null;
  readonly passkeys: readonly {
    readonly slotId: string;
    /** A name is personal: it stands here and not in the header. */
    readonly name: string;
    readonly addedAt: EpochSeconds;
  }[];
  /** Hexadecimal; the key that marks values, where it is older than the root. */
  readonly marksKey: string | null;
  /** The root is new: what lies under the one before has to go. */
  readonly isRetiring: boolean;
}

export const noSlotsRecord: SlotsRecord = {
  unconfirmed: null,
  passkeys: [],
  marksKey: null,
  isRetiring: false,
};

const shape: v.GenericSchema<unknown, SlotsRecord> = v.object({
  unconfirmed: v.nullable(v.string()),
  passkeys: v.array(
    v.object({
      slotId: v.string(),
      name: v.string(),
      addedAt: v.pipe(v.number(), v.transform(epochSeconds)),
    }),
  ),
  marksKey: v.optional(v.nullable(v.pipe(v.string(), v.hexadecimal(), v.length(64))), null),
  isRetiring: v.optional(v.boolean(), false),
});

/** Reads the record at the door. */
export const parseSlotsRecord = (value: unknown): SlotsRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};
