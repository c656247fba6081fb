import { pathKey, type ClaimPath } from '../../core/credential/claim-tree';
import { ok } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import type { Entry, EntryId, SharedCard } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { foldEntries, loadEntries } from './activity-log';
import type { IndexEntry } from './card-index';
import type { CardMarks } from './entry-record';
import { loadCard } from './load-card';
import type { OpenVault } from './open-vault';
import { marksOfFields } from './value-marks';

/** Activity, newest first, with the fields whose value has changed since they were sent. */
export const activityOf = async (open: OpenVault): Promise<readonly Entry[]> => {
  const records = await loadEntries(open);
  const marks = new Map<EntryId, readonly CardMarks[]>();
  for (const record of records)
    if (record.kind === 'entry' && record.marks.length > 0)
      marks.set(record.entry.id, record.marks);
  const later = laterCards(open);
  const withChanges = async (entry: Entry): Promise<Entry> => {
    const own = entry.kind === 'shared' ? marks.get(entry.id) : undefined;
    if (entry.kind !== 'shared' || own === undefined) return entry;
    const cards = await Promise.all(
      entry.cards.map(async (card) => {
        const found = own.find(({ credentialId }) => credentialId === card.credentialId);
        return found === undefined ? card : withChanged(card, found, entry.at, later);
      }),
    );
    return { ...entry, cards };
  };
  return Promise.all(foldEntries(records, open.underway).map(withChanges));
};

/** The same for the port. */
export const listActivity = async (open: OpenVault): ReturnType<Vault['activity']> =>
  ok(await activityOf(open));

type Successor = ReadonlyMap<string, string> | null;
type LaterCards = (card: SharedCard, issuerKey: string, after: EpochSeconds) => Promise<Successor>;

/**
 * Finds the card that took another one's place: that one is gone, and the newest of its type and issuer came
 * after the answer. While the card itself is here nothing has changed, because cards never do.
 */
const laterCards = (open: OpenVault): LaterCards => {
  const keyOf = (type: string, issuerKey: string): string => JSON.stringify([type, issuerKey]);
  const newest = new Map<string, IndexEntry>();
  for (const entry of open.index.byId.values()) {
    const key = keyOf(entry.type, entry.issuerKey);
    const known = newest.get(key);
    if (known === undefined || known.addedAt <= entry.addedAt) newest.set(key, entry);
  }
  const opened = new Map<string, Promise<Successor>>();
  const marksOfCard = async ({ id }: IndexEntry): Promise<Successor> => {
    const loaded = await loadCard(open, id);
    return loaded === null || loaded === 'absent'
      ? null
      : marksOfFields(open.keys, loaded.decoded.credential);
  };
  return async ({ credentialId, type }, issuerKey, after) => {
    const successor = newest.get(keyOf(type, issuerKey));
    const isReplaced = !open.index.byId.has(credentialId) && successor !== undefined;
    if (!isReplaced || successor.addedAt < after) return null;
    const known = opened.get(successor.id) ?? marksOfCard(successor);
    opened.set(successor.id, known);
    return known;
  };
};

const withChanged = async (
  card: SharedCard,
  { issuerKey, digests }: CardMarks,
  at: EpochSeconds,
  later: LaterCards,
): Promise<SharedCard> => {
  const now = await later(card, issuerKey, at);
  if (now === null) return card;
  // A field the new card does not have is not known to be another one.
  const isChanged = (path: ClaimPath, index: number): boolean => {
    const mark = now.get(pathKey(path));
    return mark !== undefined && mark !== digests[index];
  };
  return { ...card, changed: card.sent.filter(isChanged) };
};
