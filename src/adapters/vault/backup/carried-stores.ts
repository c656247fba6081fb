import { recordStores } from '../schema';
import type { RecordStore } from '../schema';

/**
 * Whether a backup carries the records of a store. What can be made again is left; a new store has to be decided
 * here before the code compiles.
 */
const carried = {
  cards: true,
  keys: true,
  observations: true,
  entries: true,
  lists: true,
  listTokens: true,
  trust: true,
  settings: true,
  index: false,
  // A code and a token for one device, and gone in minutes: two wallets must not go on with the same one.
  receivings: false,
} as const satisfies Record<RecordStore, boolean>;

export type CarriedStore = {
  [Store in RecordStore]: (typeof carried)[Store] extends true ? Store : never;
}[RecordStore];

export const isCarried = (name: string): name is CarriedStore =>
  Object.hasOwn(carried, name) && carried[name as RecordStore];

/** The stores a backup carries, in the order it carries them. */
export const carriedStores = recordStores.filter(isCarried);
