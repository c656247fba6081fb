import type { Ports } from '../ports';
import type { ReceivingId } from '../ports/vault-receiving';
import type { LocalId } from './incoming';
import { findReceiving, offerStage, setOfferStage } from './offer-store';

let opened = 0;

/** The place of a receive that was left in the middle: where this page has it already, or a new one. */
export const placeOfReceiving = (receiving: ReceivingId): LocalId => {
  const known = findReceiving(receiving);
  if (known !== null) return known;
  opened += 1;
  const id = `again-${String(opened)}`;
  setOfferStage(id, { at: 'waiting', receiving });
  return id;
};

/** "Continue": goes on from the last durable step. Where a code has to be typed, that is asked first. */
export const continueReceiving = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'waiting') return;
  const { receiving } = stage;
  setOfferStage(id, { at: 'resuming', receiving });
  const [from, { collectReceiving, stageOf }] = await Promise.all([
    ports.vault.receiving(receiving),
    // What receives cards is not part of the list, from where this is called.
    import('./collect-receiving'),
  ]);
  if (offerStage(id).at !== 'resuming') return;
  if (!from.ok) {
    return setOfferStage(id, { at: 'failed', failure: from.error, step: 'receive', resume: null });
  }
  const next = stageOf(from.value);
  if (next.at === 'ready') return setOfferStage(id, next);
  const { review } = from.value;
  setOfferStage(id, { at: 'collecting', review, receiving, wrongCodes: 0, step: 'token' });
  await collectReceiving(ports, { id, receiving, txCode: null });
};
