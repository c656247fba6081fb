import type { CredentialId } from '../../core/credential/credential';
import type { CredentialOffer } from '../../core/issuance/stages';
import { cardName } from '../../display/card-name';
import { fetchOffer, openOffer } from '../../flows/open-offer';
import { collectCredential, discardCredential, keepCredential } from '../../flows/receive';
import type { CollectFailure } from '../../flows/receive';
import type { Ports } from '../../ports';
import { dropIncoming } from '../../state/incoming';
import type { LocalId } from '../../state/incoming';
import { whileHeld } from '../../state/lock-signs';
import { offerStage, setOfferStage } from '../../state/offer-store';
import type { OfferStage } from '../../state/offer-store';

/** Whether the person is still where an answer was awaited; they may have left, or the wallet locked. */
const isStill = (id: LocalId, at: OfferStage['at']): boolean => offerStage(id).at === at;

const hostOf = (address: string): string => new URL(address).host;

/** The person saw the host and goes on: reads the offer, and its issuer unless that lives elsewhere. */
export const contactHost = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'announced') return;
  const { input } = stage;
  if (input.kind === 'value') return checkIssuer(ports, id, input.offer);
  setOfferStage(id, { at: 'fetching', host: input.host });
  const fetched = await fetchOffer(ports, input);
  if (!isStill(id, 'fetching')) return;
  if (!fetched.ok) {
    return setOfferStage(id, { at: 'failed', failure: fetched.error, step: 'read', resume: stage });
  }
  const host = hostOf(fetched.value.issuer);
  if (host === input.host) return checkIssuer(ports, id, fetched.value);
  setOfferStage(id, { at: 'elsewhere', offer: fetched.value, from: input.host, host });
};

/** The person saw that the issuer lives at another host, and goes on. */
export const contactIssuer = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at === 'elsewhere') await checkIssuer(ports, id, stage.offer);
};

/** The person picked another of the cards on offer. */
export const chooseCard = async (
  ports: Ports,
  id: LocalId,
  configurationId: string,
): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at === 'ready') await checkIssuer(ports, id, stage.review.offer, configurationId);
};

const checkIssuer = async (
  ports: Ports,
  id: LocalId,
  offer: CredentialOffer,
  configurationId?: string,
): Promise<void> => {
  const host = hostOf(offer.issuer);
  setOfferStage(id, { at: 'checking-issuer', offer, host });
  const opened = await openOffer(ports, offer, configurationId);
  if (!isStill(id, 'checking-issuer')) return;
  if (!opened.ok) {
    const resume: OfferStage = { at: 'elsewhere', offer, from: host, host };
    return setOfferStage(id, { at: 'failed', failure: opened.error, step: 'issuer', resume });
  }
  const review = opened.value;
  // Asking for the card uses the offer up: that waits for a yes, also where no code is due.
  setOfferStage(id, { at: 'ready', review, wrongCodes: 0 });
};

/** Guessing is not for wallets: after so many wrong codes the offer is closed (SECURITY I-12). */
const codeTries = 3;

/** Asks the issuer for the card; a wrong code leads back to the code, with the same offer. */
export const collect = async (ports: Ports, id: LocalId, txCode: string | null): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'ready') return;
  const { review, wrongCodes } = stage;
  setOfferStage(id, { at: 'collecting', review, wrongCodes, step: 'token' });
  const collected = await whileHeld(ports, () =>
    collectCredential(ports, review, txCode, (step) => {
      if (isStill(id, 'collecting'))
        setOfferStage(id, { at: 'collecting', review, wrongCodes, step });
    }),
  );
  if (!isStill(id, 'collecting')) {
    if (collected.ok) await discardCredential(ports, collected.value);
    return;
  }
  setOfferStage(
    id,
    collected.ok
      ? { at: 'reviewing', review, pending: collected.value }
      : afterFailure(stage, collected.error),
  );
};

const afterFailure = (
  { review, wrongCodes }: Extract<OfferStage, { at: 'ready' }>,
  failure: CollectFailure,
): OfferStage => {
  if (failure.code !== 'token/wrong-code') {
    return { at: 'failed', failure, step: 'receive', resume: { at: 'ready', review, wrongCodes } };
  }
  return wrongCodes + 1 < codeTries
    ? { at: 'ready', review, wrongCodes: wrongCodes + 1 }
    : { at: 'failed', failure: { code: 'offer/code-tries' }, step: 'receive', resume: null };
};

/** Saves the card; "saved" shows only after the strict write is complete. */
export const keep = async (
  ports: Ports,
  id: LocalId,
  replaces: CredentialId | null,
): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'reviewing') return;
  const { review, pending } = stage;
  setOfferStage(id, { at: 'saving', review, pending });
  const kept = await keepCredential(ports, pending, replaces);
  if (!isStill(id, 'saving')) return;
  if (!kept.ok) {
    return setOfferStage(id, { at: 'failed', failure: kept.error, step: 'save', resume: stage });
  }
  setOfferStage(id, { at: 'saved', id: kept.value, name: cardName(pending.view.summary) });
  dropIncoming(id);
};

/** The person says no, at any step. Nothing is stored. */
export const decline = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  setOfferStage(id, { at: 'declined', wasFetched: stage.at === 'reviewing' });
  dropIncoming(id);
  if (stage.at === 'reviewing') await discardCredential(ports, stage.pending);
};

/** Tries again from where it makes sense. */
export const resumeOffer = (id: LocalId): void => {
  const stage = offerStage(id);
  if (stage.at === 'failed' && stage.resume !== null) setOfferStage(id, stage.resume);
};
