import type { CredentialId } from '../../core/credential/credential';
import { ok } from '../../core/kernel/result';
import type { Vault } from '../../ports/vault';
import { oldLists } from './old-lists';
import type { OpenVault } from './open-vault';
import { recordStores, type RecordStore } from './schema';

/** What each store holds, in the words of the storage screen. */
const kindOf: Readonly<Record<RecordStore, 'cards' | 'activity' | 'lists'>> = {
  cards: 'cards',
  keys: 'cards',
  observations: 'cards',
  index: 'cards',
  settings: 'cards',
  receivings: 'cards',
  entries: 'activity',
  lists: 'lists',
  listTokens: 'lists',
  trust: 'lists',
};

/** Adds up the sealed bytes of every record by kind, in one look at the disk. */
export const measureVault = async (open: OpenVault): ReturnType<Vault['sizes']> => {
  const sizes = { cards: 0, pictures: 0, activity: 0, lists: 0 };
  // Rows of cards are named by the card; a picture is sealed with the card that holds it.
  const isPictured = (id: string): boolean =>
    open.index.byId.get(id as CredentialId)?.hasPortrait === true;
  const kindAt = (store: RecordStore, id: string): keyof typeof sizes =>
    store === 'cards' && isPictured(id) ? 'pictures' : kindOf[store];
  const transaction = open.database.transaction([...recordStores, 'parts']);
  const parts = transaction.objectStore('parts').getAll();
  const stores = recordStores.map(async (store) => {
    for (const { id, sealed } of await transaction.objectStore(store).getAll())
      sizes[kindAt(store, id)] += sealed.byteLength;
  });
  await Promise.all(stores);
  for (const { store, id, sealed } of await parts) sizes[kindAt(store, id)] += sealed.byteLength;
  return ok({ ...sizes, oldLists: oldLists(open).length });
};
