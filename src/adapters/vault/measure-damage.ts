import type { Damage } from '../../ports/vault-access';
import type { OpenVault } from './open-vault';
import { readStore } from './read-records';

/** How many cards can be read of those there should be. */
export const measureDamage = async (open: OpenVault): Promise<Damage> => {
  const cards = await readStore(open, 'cards');
  const readable = cards.filter(({ opened }) => opened !== null).length;
  return { readable, total: Math.max(open.manifest?.counts['cards'] ?? 0, cards.length) };
};
