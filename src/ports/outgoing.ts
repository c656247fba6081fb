import type { EntryId } from './activity';

/** An answer that is built, signed and written down as prepared. It is still in the vault. */
export interface PreparedSend {
  readonly entryId: EntryId;
}

/** A built answer, ready to be posted once; the page adds nothing to it. */
export interface OutgoingResponse {
  readonly entryId: EntryId;
  readonly url: string;
  /** `application/x-www-form-urlencoded`. */
  readonly body: string;
}

/** A built answer that stands in the address of a page of theirs (`fragment`): it leaves when the person goes there. */
export interface OutgoingAddress {
  readonly entryId: EntryId;
  readonly url: string;
  readonly body: null;
}
