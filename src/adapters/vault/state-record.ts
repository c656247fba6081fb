import * as v from 'valibot';
import { emptyManifest } from './manifest';
import type { Manifest } from './manifest';

/** Row of `meta` that holds the state; its version is the epoch: the number of the last write. */
export const stateId = 'state';

/** What every write leaves behind, sealed: which chunks make the index, each as written when, and what records there are. */
export interface StateRecord {
  readonly chunks: readonly { readonly id: string; readonly version: number }[];
  /** Null in a vault older than manifests: it gets its own with the next write. */
  readonly manifest: Manifest | null;
  /** When every record was last read and compared, in seconds since 1970. */
  readonly scrubbedAt: number | null;
  /** Records that cannot be read and that the person has been told of, by store and id. */
  readonly lost: readonly string[];
  /** When this generation of the database was made out of another one, in seconds since 1970. */
  readonly movedAt: number | null;
  /** When the vault was made, in seconds since 1970; 0 where nobody noted it. */
  readonly createdAt: number;
}

/** Of a vault with nothing in it. */
export const newState: StateRecord = {
  chunks: [],
  manifest: emptyManifest,
  scrubbedAt: null,
  lost: [],
  movedAt: null,
  createdAt: 0,
};

const shape = v.object({
  chunks: v.array(v.object({ id: v.string(), version: v.number() })),
  manifest: v.optional(
    v.nullable(v.object({ counts: v.record(v.string(), v.number()), setHash: v.string() })),
    null,
  ),
  scrubbedAt: v.optional(v.nullable(v.number()), null),
  lost: v.optional(v.array(v.string()), []),
  movedAt: v.optional(v.nullable(v.number()), null),
  createdAt: v.optional(v.number(), 0),
});

/** Reads the state at the door; null makes the index be built again. */
export const parseState = (value: unknown): StateRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};
