import type { CredentialId } from '../../core/credential/credential';
import type { CardIndex, IndexChunk, IndexEntry } from './card-index';
import { indexOf } from './card-index';
import { openRows } from './read-records';
import { openRecord } from './record';
import type { VaultKeys } from './root-key';
import type { SealedIndex } from './sealed-index';
import { parseState, stateId } from './state-record';
import type { StateRecord } from './state-record';

/** The index as found, and the number of the last write. */
export interface FoundIndex {
  readonly epoch: number | null;
  readonly index: CardIndex;
  /** Null when there is none or it cannot be read. */
  readonly state: StateRecord | null;
  /** False when a chunk is missing, damaged or older than the last write, or does not name the cards there are. */
  readonly isWhole: boolean;
}

/**
 * Opens the state and the sealed chunks, and compares them with the cards that are there.
 *
 * What is not whole is still returned: a card whose row is gone keeps its line in the list, as one that cannot
 * be verified, instead of vanishing.
 */
export const loadIndex = async (keys: VaultKeys, sealed: SealedIndex): Promise<FoundIndex> => {
  const [{ epoch, state }, records] = await Promise.all([
    openState(keys, sealed.state),
    openRows(keys, 'index', sealed.chunks),
  ]);
  const expected = state?.chunks ?? null;
  const versions = new Map(expected?.map(({ id, version }) => [id, version]));
  const chunks = records.flatMap(({ id, version, opened }): IndexChunk[] => {
    const entries = versions.get(id) === version ? parseChunk(opened?.value) : null;
    return entries === null ? [] : [{ id, version, entries }];
  });
  const ordered = (expected ?? []).flatMap(({ id }) => chunks.filter((chunk) => chunk.id === id));
  const index = indexOf(ordered);
  const { cardIds } = sealed;
  const isComplete =
    cardIds.length === index.byId.size && cardIds.every((id) => index.byId.has(id as CredentialId));
  return { epoch, index, state, isWhole: isComplete && ordered.length === versions.size };
};

/** Opens the state; its number is known also when its content is not. */
export const openState = async (
  keys: VaultKeys,
  row: SealedIndex['state'],
): Promise<{ readonly epoch: number | null; readonly state: StateRecord | null }> => {
  if (row === undefined || !('version' in row)) return { epoch: null, state: null };
  const opened = await openRecord(keys, { store: 'meta', id: stateId }, row, []);
  // The row's own number is kept even when the state cannot be read: the next write must build on it.
  return { epoch: row.version, state: parseState(opened?.value) };
};

/**
 * What a chunk must have for the list to be drawn; the rest was typed when written and sealed with its schema. A chunk of
 * an older version, which lacks something, is made again from the cards.
 */
const isEntry = (value: unknown): value is IndexEntry => {
  const entry = value as Partial<IndexEntry> | null;
  return (
    typeof entry?.id === 'string' &&
    typeof entry.type === 'string' &&
    typeof entry.hasPortrait === 'boolean' &&
    typeof entry.issuerText === 'string' &&
    typeof entry.searchText === 'string' &&
    typeof entry.valueText === 'string' &&
    Array.isArray(entry.names) &&
    Array.isArray(entry.pointers) &&
    Array.isArray(entry.readings)
  );
};

const parseChunk = (value: unknown): readonly IndexEntry[] | null => {
  const entries = (value as { readonly entries?: unknown } | null | undefined)?.entries;
  return Array.isArray(entries) && entries.every(isEntry) ? entries : null;
};
