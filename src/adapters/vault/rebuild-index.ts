import { decodeCredential } from '../../core/formats/formats';
import type { CredentialId } from '../../core/credential/credential';
import type { CardIndex, IndexEntry } from './card-index';
import { changeIndex, emptyIndex } from './card-index';
import { lastUses, loadEntries } from './activity-log';
import { parseCardRow, parseHistoryRow } from './card-record';
import type { CardHistory, CardRecord } from './card-record';
import { describeCard } from './describe-card';
import type { KnownList, KnownLists } from './known-list';
import { listsFor, sourceOf } from './list-changes';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readStore } from './read-records';

/** The index made again, and how many cards exist that nothing can be said about. */
export interface RebuiltIndex {
  readonly index: CardIndex;
  readonly unreadable: number;
  /** Status lists some card points to and no record names. */
  readonly lists: readonly KnownList[];
}

/** What is assumed of a card whose history is lost: nothing that would make it look better than it is. */
const unknownHistory = (card: CardRecord): CardHistory => ({
  readings: [],
  unread: [],
  trust: { isConfirmed: false, name: card.issuerUrl, vouchedBy: [] },
  authorityKeyIds: [],
  isIntact: true,
  verifiedAt: card.addedAt,
});

/** A line for a card that cannot be opened any more: listed as broken, never chosen. */
const broken = (entry: IndexEntry): IndexEntry => ({ ...entry, isIntact: false });

const withLists = (open: OpenVault, found: ReadonlyMap<string, KnownList>): KnownLists =>
  found.size === 0
    ? open.lists
    : new Map([
        ...open.lists,
        ...[...found].map(([uri, list]) => [uri, { id: '', list }] as const),
      ]);

/**
 * Makes the index again from the records.
 *
 * @param remains what could be read of the old index: names cards whose own record is damaged or gone
 * @see SECURITY 5c: the index is a cache
 */
export const rebuildIndex = async (open: OpenVault, remains: CardIndex): Promise<RebuiltIndex> => {
  const [cards, histories] = await Promise.all([
    readStore(open, 'cards'),
    readStore(open, 'observations'),
  ]);
  const historyById = new Map(
    histories.map(({ id, opened }) => [id, parseHistoryRow(opened?.value)]),
  );
  const usedAt = lastUses(await loadEntries(open));
  const entries = new Map<CredentialId, IndexEntry>();
  const lists = new Map<string, KnownList>();
  let unreadable = 0;
  for (const { id: rowId, opened } of cards) {
    // Rows of this store are named by nothing else.
    const id = rowId as CredentialId;
    const card = parseCardRow(opened?.value);
    const read = card === null ? null : decodeCredential(card.original, card.format);
    const known = remains.byId.get(id);
    if (card !== null && read?.ok) {
      const history = historyById.get(id) ?? unknownHistory(card);
      const { credential } = read.value;
      const lastUsedAt = usedAt.get(id) ?? null;
      const entry = describeCard(id, { card, credential, history, lastUsedAt });
      entries.set(id, entry);
      const source = sourceOf(credential, entry.sourceKey);
      for (const list of listsFor(open, withLists(open, lists), entry.pointers, source))
        lists.set(list.uri, list);
    } else if (known !== undefined) entries.set(id, broken(known));
    else unreadable += 1;
  }
  for (const [id, entry] of remains.byId) if (!entries.has(id)) entries.set(id, broken(entry));
  const put = [...entries.values()].toSorted((a, b) => a.addedAt - b.addedAt);
  const index = changeIndex(emptyIndex, { put, newId: () => newId(open.deps.random) });
  return { index, unreadable, lists: [...lists.values()] };
};
