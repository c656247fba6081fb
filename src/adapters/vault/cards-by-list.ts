import type { IndexEntry } from './card-index';
import type { OpenVault } from './open-vault';

/** Where in one list a card's status stands; usually one place. */
export const pointersTo = (uri: string, { pointers }: IndexEntry): IndexEntry['pointers'] =>
  pointers.filter((pointer) => pointer.uri === uri);

/** Cards by the lists they point to; one walk, however many lists there are. */
export const cardsByList = (open: OpenVault): ReadonlyMap<string, ReadonlySet<IndexEntry>> => {
  const byList = new Map<string, Set<IndexEntry>>();
  for (const entry of open.index.byId.values())
    for (const { uri } of entry.pointers) {
      const cards = byList.get(uri) ?? new Set();
      byList.set(uri, cards.add(entry));
    }
  return byList;
};
