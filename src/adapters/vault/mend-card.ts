import type { CredentialId } from '../../core/credential/credential';
import { loadCard } from './load-card';
import { refreshVault } from './load-vault';
import { markName } from './manifest';
import type { OpenVault } from './open-vault';
import { repairFromCopy } from './repair';

/**
 * Opens a card as `loadCard` does. One whose record turns out to be damaged is brought back from the second copy first:
 * nobody who is quicker than the scrub has to wait for it. Must not run inside `alone`.
 */
export const loadMended: typeof loadCard = async (open, id) => {
  const loaded = await loadCard(open, id);
  if (loaded !== null) return loaded;
  await open.alone(() => bringBack(open, id));
  return loadCard(open, id);
};

const bringBack = async (open: OpenVault, id: CredentialId): Promise<void> => {
  const { care, index } = open;
  // What is known to be lost was looked for before.
  if (open.isLocked() || care.damage !== null || care.lost.includes(markName('cards', id))) return;
  // Whoever was quicker may have mended it.
  if (index.byId.get(id)?.isIntact !== false || !(await repairFromCopy(open))) return;
  await refreshVault(open);
  for (const kind of ['cards', 'health'] as const) open.tell({ kind });
};
