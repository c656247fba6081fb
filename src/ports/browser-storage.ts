/** What the browser says of the room it gives this wallet; null where it does not say. */
export interface StorageFacts {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser promised not to erase it by itself. */
  readonly isProtected: boolean | null;
  /** The app's own files, kept for use without a network. */
  readonly appBytes: number;
}

/** The browser's room, beside what the vault knows of its own records. */
export interface BrowserStorage {
  measure(): Promise<StorageFacts>;
  /** Asks the browser for the promise; from a tap only, because some browsers ask the person. */
  protect(): Promise<boolean>;
}
