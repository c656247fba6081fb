import { ok } from '../../core/kernel/result';
import { freshUntil } from '../../core/status/freshness';
import { dueAt } from '../../core/status/schedule';
import type { StatusListDue } from '../../ports/status-list-due';
import type { Vault } from '../../ports/vault';
import type { IndexEntry } from './card-index';
import { cardsByList } from './cards-by-list';
import type { KnownList, ListSource } from './known-list';
import type { OpenVault } from './open-vault';

/** Whether the list was read for this card: a new card, or one whose issuer's keys were missing, makes it due. */
const isRead = ({ uri, unverifiedFor }: KnownList, card: IndexEntry): boolean =>
  !unverifiedFor.includes(card.sourceKey) &&
  (card.readings.some(({ listUri }) => listUri === uri) ||
    card.unread.some((miss) => miss.uri === uri));

/**
 * The issuer whose keys are worth fetching with a list: one it could not be verified for, else one that brings
 * no certificates; those that do need no keys.
 */
const sourceToName = (
  { sources, unverifiedFor }: KnownList,
  cards: readonly IndexEntry[],
): ListSource | undefined => {
  const used = sources.filter(({ key }) => cards.some((card) => card.sourceKey === key));
  const needsKeys = ({ certificates }: ListSource): boolean => certificates.length === 0;
  return (
    used.find((source) => needsKeys(source) && unverifiedFor.includes(source.key)) ??
    used.find(needsKeys) ??
    used[0]
  );
};

/** Every status list some card points to, and when it is due; the same whichever card is looked at. */
export const listStatusLists = async (open: OpenVault): ReturnType<Vault['statusLists']> => {
  const byList = cardsByList(open);
  const lists = [...open.lists.values()].flatMap(({ list }): StatusListDue[] => {
    const cards = [...(byList.get(list.uri) ?? [])];
    if (cards.length === 0) return [];
    const last = cards.every((card) => isRead(list, card)) ? list.last : null;
    const times = { fetchedAt: last?.fetchedAt ?? null, ttl: last?.ttl ?? null };
    const source = sourceToName(list, cards);
    return [
      {
        uri: list.uri,
        fetchedAt: times.fetchedAt,
        dueAt: dueAt({ ...times, attemptedAt: list.attemptedAt }, list.jitter),
        freshUntil: last === null ? null : freshUntil(last),
        issuerCertificates: source?.certificates ?? [],
        issuer: source?.issuer ?? null,
        cardCount: cards.length,
      },
    ];
  });
  return ok(lists);
};
