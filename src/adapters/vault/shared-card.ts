import type { CardState } from '../../core/credential/card-state';
import { fieldsOf } from '../../core/credential/fields';
import { labelFor } from '../../core/credential/label';
import type { ReceiptCard } from '../../core/presentation/receipt';
import type { SharedCard } from '../../ports/activity';
import type { Random } from '../../ports/random';
import type { LoadedCard } from './load-card';

/** Letters and digits that are not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a receipt, to be read out: two groups of four. */
export const newReceiptNumber = (random: Random): string => {
  const letters = Array.from(random.bytes(8), (byte) => alphabet.charAt(byte & 31));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
};

/** What Activity keeps of one card: names of fields with what the issuer called them, never values. */
export const sharedCard = (
  { entry, card, decoded }: LoadedCard,
  state: CardState,
  { asked, sent, kept }: Pick<ReceiptCard, 'asked' | 'sent' | 'kept'>,
): SharedCard => ({
  credentialId: entry.id,
  names: entry.names,
  type: entry.type,
  issuerName: entry.issuer.name,
  state,
  asked,
  sent,
  kept,
  labels: fieldsOf(decoded.credential)
    .map(({ path }) => ({ path, texts: labelFor(card.display.labels, path) }))
    .filter(({ texts }) => texts.length > 0),
});
