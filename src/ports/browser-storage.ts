/** What the browser says of its room without reading a file; null where it does not say. */
export interface StorageRoom {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Whether the browser promised not to erase it by itself. */
  readonly isProtected: boolean | null;
  /** It erases what a page stored after a week without a visit, and this is a page there and no installed app. */
  readonly erasesUnvisited: boolean;
}

/** What the browser says of the room it gives this wallet. */
export interface StorageFacts extends StorageRoom {
  /** The app's own files, kept for use without a network. */
  readonly appBytes: number;
}

/**
 * - `kept`: stores open and answer
 * - `fleeting`: records can be stored, but no file of the wallet's own, as in private windows of some browsers: no second copy
 * - `blocked`: nothing can be stored at all
 */
export type StorageKeeping = 'kept' | 'fleeting' | 'blocked';

/** The browser's room, beside what the vault knows of its own records. */
export interface BrowserStorage {
  /** Cheap; asked often. */
  room(): Promise<StorageRoom>;
  /** The same with the size of the app's files, which are read for it. */
  measure(): Promise<StorageFacts>;
  /**
   * Whether this many more bytes would be taken. Tried with a file that is never finished, because what browsers say of
   * their quota may be made up; judged by what they say where that cannot be tried.
   */
  hasRoomFor(bytes: number): Promise<boolean>;
  /** Whether what is written here can stay. Looking leaves nothing behind. */
  keeping(): Promise<StorageKeeping>;
  /** Asks the browser for the promise; from a tap only, because some browsers ask the person. */
  protect(): Promise<boolean>;
  /** Ends what this origin keeps beside the vault; the app's own files stay, because the open page needs them. */
  clear(): Promise<void>;
}
