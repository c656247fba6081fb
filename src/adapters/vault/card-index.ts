import type { CredentialId, StatusPointer, Validity } from '../../core/credential/credential';
import type { StatusObservation } from '../../core/status/standing';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CardSummary } from '../../ports/cards';
import type { KeyId } from '../../ports/keys';
import { foldedWords } from '../../core/kernel/fold';

/** An entry a sound list does not give: it lies past the end (TSL-3), or the list is another issuer's. */
export interface UnreadEntry {
  readonly uri: string;
  readonly index: number;
  readonly at: EpochSeconds;
  readonly code: string;
}

/** What the index knows of one card: its row in the list, what its status is judged from, its search text. */
export interface IndexEntry extends Omit<CardSummary, 'facts' | 'isForViewing'> {
  /** Absent on lines from before there were backups. */
  readonly isForViewing?: boolean;
  readonly keyId: KeyId | null;
  readonly isIntact: boolean;
  readonly validity: Validity;
  /** Its issuer and certificate, as the sources of status lists are named. */
  readonly sourceKey: string;
  readonly pointers: readonly StatusPointer[];
  /** Each change of status, oldest first. */
  readonly readings: readonly StatusObservation[];
  readonly unread: readonly UnreadEntry[];
  /** Of its issuer's certificates, base64url: what a requester may ask for by `aki`. */
  readonly authorityKeyIds: readonly string[];
  /** Folded; apart from the rest, because a trust list may rename the issuer. */
  readonly issuerText: string;
  readonly searchText: string;
  readonly valueText: string;
}

/** A sealed piece of the index; `version` is the write that made it. */
export interface IndexChunk {
  readonly id: string;
  readonly version: number;
  readonly entries: readonly IndexEntry[];
}

/** Every card, in memory while the vault is open; a cache that can always be made again from the records. */
export interface CardIndex {
  readonly chunks: readonly IndexChunk[];
  readonly byId: ReadonlyMap<CredentialId, IndexEntry>;
}

/** Cards in one chunk (SECURITY 5c). */
const chunkSize = 256;

/** Version of a chunk that is changed in memory and not written yet. */
export const unwritten = 0;

export const emptyIndex: CardIndex = { chunks: [], byId: new Map() };

/** Puts chunks together. */
export const indexOf = (chunks: readonly IndexChunk[]): CardIndex => ({
  chunks,
  byId: new Map(chunks.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry]))),
});

/** The index after a change; `index` itself stays as it is, so a failed write has nothing to undo. */
export const changeIndex = (
  index: CardIndex,
  change: {
    readonly put?: readonly IndexEntry[];
    readonly remove?: readonly CredentialId[];
    /** Makes the id of a new chunk. */
    readonly newId: () => string;
  },
): CardIndex => {
  const replaced = new Map(change.put?.map((entry) => [entry.id, entry]));
  const removed = new Set<CredentialId>(change.remove);
  const chunks = index.chunks.map((chunk) => {
    const isTouched = chunk.entries.some(({ id }) => replaced.has(id) || removed.has(id));
    if (!isTouched) return chunk;
    const entries = chunk.entries
      .filter(({ id }) => !removed.has(id))
      .map((entry) => replaced.get(entry.id) ?? entry);
    return { ...chunk, version: unwritten, entries };
  });
  const added = [...replaced.values()].filter(({ id }) => !index.byId.has(id));
  return indexOf(append(chunks, added, change.newId).filter(({ entries }) => entries.length > 0));
};

const append = (
  chunks: readonly IndexChunk[],
  added: readonly IndexEntry[],
  newId: () => string,
): readonly IndexChunk[] => {
  if (added.length === 0) return chunks;
  const last = chunks.at(-1);
  const room = last === undefined ? 0 : chunkSize - last.entries.length;
  const filled =
    last === undefined || room === 0
      ? chunks
      : [
          ...chunks.slice(0, -1),
          { ...last, version: unwritten, entries: [...last.entries, ...added.slice(0, room)] },
        ];
  const rest = added.slice(room);
  const fresh = Array.from({ length: Math.ceil(rest.length / chunkSize) }, (_, i) => ({
    id: newId(),
    version: unwritten,
    entries: rest.slice(i * chunkSize, (i + 1) * chunkSize),
  }));
  return [...filled, ...fresh];
};

/** Ids of the cards whose folded text holds every word, in the order of the index. */
export const searchIndex = (
  index: CardIndex,
  text: string,
  inValues: boolean,
): readonly CredentialId[] => {
  const words = foldedWords(text);
  const found: CredentialId[] = [];
  for (const { id, issuerText, searchText, valueText } of index.byId.values()) {
    const isFound = words.every(
      (word) =>
        searchText.includes(word) ||
        issuerText.includes(word) ||
        (inValues && valueText.includes(word)),
    );
    if (isFound) found.push(id);
  }
  return found;
};
