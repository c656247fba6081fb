import type { CardState } from '../../core/credential/card-state';
import { pathKey, type ClaimPath } from '../../core/credential/claim-tree';
import type { Credential } from '../../core/credential/credential';
import { fieldsOf } from '../../core/credential/fields';
import { labelFor } from '../../core/credential/label';
import { jsonText } from '../../core/kernel/json-text';
import type { ReceiptCard } from '../../core/presentation/receipt';
import type { KeptValue, SharedCard } from '../../ports/activity';
import type { Random } from '../../ports/random';
import type { LoadedCard } from './load-card';

/** Letters and digits that are not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a receipt, to be read out: two groups of four. */
export const newReceiptNumber = (random: Random): string => {
  const letters = Array.from(random.bytes(8), (byte) => alphabet.charAt(byte & 31));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
};

/**
 * What Activity keeps of one card: names of fields with what the issuer called them.
 *
 * @param keepsValues whether the person wants the values that were sent beside their names
 */
export const sharedCard = (
  { entry, card, decoded }: LoadedCard,
  state: CardState,
  { asked, sent, kept }: Pick<ReceiptCard, 'asked' | 'sent' | 'kept'>,
  keepsValues: boolean,
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
  changed: [],
  values: keepsValues ? valuesSent(decoded.credential, sent) : null,
});

/** Pictures and prose are not worth a copy in every receipt; in characters of JSON. */
const longestKept = 4_096;

const valuesSent = (credential: Credential, sent: readonly ClaimPath[]): readonly KeptValue[] => {
  const values = new Map(fieldsOf(credential).map(({ path, value }) => [pathKey(path), value]));
  return sent.flatMap((path) => {
    const value = values.get(pathKey(path));
    const text = value === undefined ? null : jsonText(value);
    return text === null || text.length > longestKept ? [] : [{ path, text }];
  });
};
