import type { ReceivingId } from '../../ports/vault-receiving';
import type { IndexEntry } from './card-index';
import type { CardHistory, CardRecord } from './card-record';
import type { ListSource } from './known-list';

/** A verified credential in memory, until it is kept or dropped; nothing of it is on the disk. */
export interface PendingRecord {
  readonly card: CardRecord;
  readonly history: CardHistory;
  /** Its line in the index as it is to be; its id is the card's. */
  readonly entry: IndexEntry;
  /** Who must answer for the lists it points to. */
  readonly source: ListSource;
  /** The receive it came by, which ends with it; null when it came another way. */
  readonly receiving: ReceivingId | null;
}
