import { commit } from './commit';
import type { OpenVault } from './open-vault';

/**
 * Deletes holder keys that nothing refers to: earlier versions left one behind when the wallet was locked in the
 * middle of receiving. Since then a key is written together with what refers to it.
 *
 * Only when nothing is missing and every record could be read: a card that is not here now may come back, and its
 * key with it.
 */
export const sweepKeys = async (open: OpenVault): Promise<void> => {
  const { damage, lost, isRolledBack } = open.care;
  if (open.unreadable > 0 || damage !== null || lost.length > 0 || isRolledBack) return;
  const ids = await open.database.getAllKeys('keys');
  const used = new Set<string | null>([
    ...[...open.index.byId.values()].map(({ keyId }) => keyId),
    ...[...open.receivings.values()].map(({ keyId }) => keyId),
  ]);
  const stray = ids.filter((id) => !used.has(id));
  if (stray.length === 0) return;
  // Should it fail, the next unlock tries again.
  await commit(open, { remove: stray.map((id) => ({ store: 'keys' as const, id })) });
};
