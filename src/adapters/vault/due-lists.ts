import { ok } from '../../core/kernel/result';
import { freshUntil } from '../../core/status/freshness';
import { dueAt } from '../../core/status/schedule';
import type { StatusListDue, Vault } from '../../ports/vault';
import type { IndexEntry } from './card-index';
import { cardsByList } from './cards-by-list';
import type { OpenVault } from './open-vault';

/** Whether the list was read since this card came: a new card makes its list due. */
const isRead = (uri: string, { readings, unread }: IndexEntry): boolean =>
  readings.some(({ listUri }) => listUri === uri) || unread.some((miss) => miss.uri === uri);

/** Every status list some card points to, and when it is due; the same whichever card is looked at. */
export const listStatusLists = async (open: OpenVault): ReturnType<Vault['statusLists']> => {
  const byList = cardsByList(open);
  const lists = [...open.lists.values()].flatMap(({ list }): StatusListDue[] => {
    const cards = [...(byList.get(list.uri) ?? [])];
    if (cards.length === 0) return [];
    const last = cards.every((card) => isRead(list.uri, card)) ? list.last : null;
    const times = { fetchedAt: last?.fetchedAt ?? null, ttl: last?.ttl ?? null };
    const source = list.sources.find(({ key }) => cards.some((card) => card.sourceKey === key));
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
