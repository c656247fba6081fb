import type { Entry } from '../../ports/activity';
import type { IndexEntry } from './card-index';
import type { Change } from './commit';
import { newEntryId } from './new-entry';
import type { OpenVault } from './open-vault';

/** The line in Activity that says a card is gone. */
const deletedEntry = (open: OpenVault, { names, type, issuer }: IndexEntry): Entry => ({
  kind: 'deleted',
  id: newEntryId(open.deps.random),
  at: open.deps.clock.now(),
  names,
  type,
  issuerName: issuer.name,
});

/** Everything that goes when a card goes: its record, its history, and its key unless another card needs it. */
export const forgettingOf = (
  open: OpenVault,
  entry: IndexEntry,
): { readonly remove: NonNullable<Change['remove']>; readonly entry: Entry } => {
  const { id, keyId } = entry;
  const isKeyShared = (other: IndexEntry): boolean => other.keyId === keyId && other.id !== id;
  const isKeySpare = keyId !== null && ![...open.index.byId.values()].some(isKeyShared);
  return {
    remove: [
      { store: 'cards', id },
      { store: 'observations', id },
      ...(isKeySpare ? [{ store: 'keys' as const, id: keyId }] : []),
    ],
    entry: deletedEntry(open, entry),
  };
};
