import { ok } from '../core/kernel/result';
import { checkRoom, type RoomFailure } from '../flows/check-room';
import { canGoOnAfter, type CollectFailure } from '../flows/collect-failure';
import { collectCredential, discardCredential } from '../flows/receive';
import type { Ports } from '../ports';
import type { Receiving, ReceivingId } from '../ports/vault-receiving';
import type { LocalId } from './incoming';
import { whileHeld } from './lock-signs';
import { offerStage, setOfferStage } from './offer-store';
import type { OfferStage } from './offer-store';

/** Guessing is not for wallets: after so many wrong codes the offer is closed (SECURITY I-12). */
const codeTries = 3;

let runs = 0;
const latest = new Map<LocalId, number>();

/** Where a person stands with a receive before anything more is asked for. */
export const stageOf = ({ id, review, grant, text, isCodeSent }: Receiving): OfferStage =>
  grant === null && text === null
    ? { at: 'ready', review, receiving: id, wrongCodes: 0, isAnswerMissing: isCodeSent }
    : { at: 'waiting', receiving: id };

/** Has the card of a receive fetched from where it stands, and shows what became of it. */
export const collectReceiving = async (
  ports: Ports,
  { id, receiving, txCode }: { id: LocalId; receiving: ReceivingId; txCode: string | null },
): Promise<void> => {
  runs += 1;
  const mine = runs;
  // After a lock the same receive may be going on again, and this run is not the one that is shown.
  const shown = (): Extract<OfferStage, { at: 'collecting' }> | null => {
    const stage = offerStage(id);
    return stage.at === 'collecting' && (latest.get(id) ?? mine) === mine ? stage : null;
  };
  latest.set(id, mine);
  const collected = await whileHeld(ports, async () => {
    const from = await ports.vault.receiving(receiving);
    if (!from.ok) return from;
    // Asking uses the offer up, so whether the card could stay is found out before.
    const room = from.value.text === null ? await checkRoom(ports) : ok(undefined);
    if (!room.ok) return room;
    return collectCredential(ports, from.value, txCode, (step) => {
      const stage = shown();
      if (stage !== null) setOfferStage(id, { ...stage, step });
    });
  });
  const stage = shown();
  if (stage === null) {
    if (collected.ok && offerStage(id).at === 'declined')
      await discardCredential(ports, collected.value);
    return;
  }
  if (!collected.ok) {
    const failed = afterFailure(stage, collected.error);
    if (failed.at === 'failed' && failed.resume === null)
      await ports.vault.forgetReceiving(receiving);
    return setOfferStage(id, failed);
  }
  const { review } = stage;
  setOfferStage(id, { at: 'reviewing', review, receiving, pending: collected.value });
};

const afterFailure = (
  { review, receiving, wrongCodes }: Extract<OfferStage, { at: 'collecting' }>,
  failure: CollectFailure | RoomFailure,
): OfferStage => {
  if (failure.code !== 'token/wrong-code') {
    const canGoOn = canGoOnAfter(failure) || failure.code.startsWith('storage/');
    const resume: OfferStage | null = canGoOn ? { at: 'waiting', receiving } : null;
    return { at: 'failed', failure, step: 'receive', resume };
  }
  return wrongCodes + 1 < codeTries
    ? { at: 'ready', review, receiving, wrongCodes: wrongCodes + 1, isAnswerMissing: false }
    : { at: 'failed', failure: { code: 'offer/code-tries' }, step: 'receive', resume: null };
};
