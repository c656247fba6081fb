import * as v from 'valibot';

/** Row of `meta` that holds the state; its version is the epoch: the number of the last write. */
export const stateId = 'state';

/**
 * What every write leaves behind, sealed: which chunks make the index, each as written when. The authenticated
 * manifest (count, keyed set hash) of SECURITY 3.2, row 2, belongs here.
 */
export interface StateRecord {
  readonly chunks: readonly { readonly id: string; readonly version: number }[];
}

const shape = v.object({ chunks: v.array(v.object({ id: v.string(), version: v.number() })) });

/** Reads the state at the door; null makes the index be built again. */
export const parseState = (value: unknown): StateRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};
