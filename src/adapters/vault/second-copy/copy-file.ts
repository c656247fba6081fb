/** A file of bytes, read and written at once where it lies; whatever is not flushed may be lost. Calls throw when the disk refuses. */
export interface CopyFile {
  readonly size: () => number;
  readonly read: (at: number, length: number) => Uint8Array<ArrayBuffer>;
  readonly write: (at: number, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

/** The two files of the second copy: while one is written anew, the other stays as it was. */
export type CopyName = 'a' | 'b';
export const copyNames: readonly CopyName[] = ['a', 'b'];

/** Where the two files are. */
export interface CopyFolder {
  /**
   * Opens a file for this thread alone.
   *
   * @returns `missing` when there is none and none may be made · `held` when it is there and not given out · `unsupported`
   *   where the browser has no such place
   */
  readonly open: (
    name: CopyName,
    options: { readonly mayCreate: boolean },
  ) => Promise<CopyFile | 'missing' | 'held' | 'unsupported'>;
  /** Ends both files. */
  readonly erase: () => Promise<void>;
}
