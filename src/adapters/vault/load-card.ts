import type { Credential, CredentialId } from '../../core/credential/credential';
import { decodeCredential } from '../../core/formats/formats';
import type { DecodedCredential } from '../../core/formats/format-rules';
import { sha256Text } from '../../core/kernel/sha256';
import type { CardView } from '../../ports/cards';
import type { IndexEntry } from './card-index';
import { changeIndex } from './card-index';
import { parseCardRow } from './card-record';
import type { CardRecord } from './card-record';
import { observationsOf, troubleOf } from './known-list';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';
import { summaryOf } from './summary';

/** A card, opened and decoded. */
export interface LoadedCard {
  readonly entry: IndexEntry;
  readonly card: CardRecord;
  readonly decoded: DecodedCredential;
}

/** A card as its record says; null when that is damaged. */
const readCard = async (
  open: OpenVault,
  id: CredentialId,
): Promise<Omit<LoadedCard, 'entry'> | null> => {
  const opened = await readRecord(open, 'cards', id);
  const card = opened === 'absent' ? null : parseCardRow(opened?.value);
  const decoded = card === null ? null : decodeCredential(card.original, card.format);
  return card !== null && decoded?.ok ? { card, decoded: decoded.value } : null;
};

/** Opens a card; null when its record is damaged, which from then on shows in the list. */
export const loadCard = async (
  open: OpenVault,
  id: CredentialId,
): Promise<LoadedCard | 'absent' | null> => {
  const entry = open.index.byId.get(id);
  if (entry === undefined) return 'absent';
  const read = await readCard(open, id);
  if (read !== null) return { entry, ...read };
  // Not awaited: whoever loads a card may be inside `alone` already.
  void markBroken(open, id);
  return null;
};

/** Keeps the line of a damaged card in the list, as broken; the next write keeps it on the disk too. */
const markBroken = (open: OpenVault, id: CredentialId): Promise<void> =>
  open.alone(async () => {
    const entry = open.index.byId.get(id);
    // A repair may have been quicker.
    if (open.isLocked() || !entry?.isIntact || (await readCard(open, id)) !== null) return;
    open.index = changeIndex(open.index, {
      put: [{ ...entry, isIntact: false }],
      newId: () => newId(open.deps.random),
    });
    open.tell({ kind: 'cards' });
  });

/** SHA-256 of the thumbprint input of the key a card is bound to (RFC 7638 §3), base64url; null when unbound. */
const keyFingerprint = ({ binding }: Credential): string | null => {
  if (binding.kind !== 'key') return null;
  const { crv, kty, x, y } = binding.jwk;
  return sha256Text(JSON.stringify({ crv, kty, x, y }));
};

/** A card as its screen shows it, judged now. */
export const viewOf = (open: OpenVault, { entry, card, decoded }: LoadedCard): CardView => ({
  summary: summaryOf(entry, open.lists, open.deps.clock.now()),
  credential: decoded.credential,
  display: card.display,
  issuerUrl: card.issuerUrl,
  configurationId: card.configurationId,
  observations: observationsOf(entry, open.lists).toReversed(),
  trouble: troubleOf(entry, open.lists),
  keyFingerprint: keyFingerprint(decoded.credential),
  header: decoded.header,
});
