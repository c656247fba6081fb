/** Bytes on the disk by what they hold; sealed, so a little more than the values. */
export interface VaultSizes {
  readonly cards: number;
  /** Cards over 32 KiB, which is what a picture makes of one. */
  readonly pictures: number;
  readonly activity: number;
  /** Status lists and trust lists. */
  readonly lists: number;
  /** Status lists whose bytes `forgetOldLists` would delete. */
  readonly oldLists: number;
}
