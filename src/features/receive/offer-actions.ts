import type { CredentialId } from '../../core/credential/credential';
import type { CredentialOffer } from '../../core/issuance/stages';
import { cardName } from '../../display/card-name';
import { sealPending } from '../../flows/back-up';
import { fetchOffer, openOffer } from '../../flows/open-offer';
import { discardCredential, keepCredential } from '../../flows/receive';
import type { Ports } from '../../ports';
import { collectReceiving, stageOf } from '../../state/collect-receiving';
import { continueReceiving } from '../../state/continue-receiving';
import { dropSealed, holdSealed, holdUnsaved } from '../../state/unsaved';
import { dropIncoming } from '../../state/incoming';
import type { LocalId } from '../../state/incoming';
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
  const begun = await ports.vault.beginReceiving(opened.value);
  if (!isStill(id, 'checking-issuer')) {
    // Declined meanwhile. Locked meanwhile: there is nothing to forget, because nothing could be written.
    if (begun.ok) await ports.vault.forgetReceiving(begun.value.id);
    return;
  }
  if (!begun.ok) {
    const resume: OfferStage = { at: 'elsewhere', offer, from: host, host };
    return setOfferStage(id, { at: 'failed', failure: begun.error, step: 'issuer', resume });
  }
  // Asking for the card uses the offer up: that waits for a yes, also where no code is due.
  setOfferStage(id, stageOf(begun.value));
};

/** Asks the issuer for the card; a wrong code leads back to the code, with the same offer. */
export const collect = async (ports: Ports, id: LocalId, txCode: string | null): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'ready') return;
  const { review, receiving, wrongCodes } = stage;
  setOfferStage(id, { at: 'collecting', review, receiving, wrongCodes, step: 'token' });
  await collectReceiving(ports, { id, receiving, txCode });
};

/** Saves the card; "saved" shows only after the strict write is complete. */
export const keep = async (
  ports: Ports,
  id: LocalId,
  replaces: CredentialId | null,
): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'reviewing') return;
  setOfferStage(id, { ...stage, at: 'saving' });
  const { pending } = stage;
  const kept = await keepCredential(ports, pending, replaces);
  if (!isStill(id, 'saving')) return;
  if (!kept.ok) {
    setOfferStage(id, { at: 'failed', failure: kept.error, step: 'save', resume: stage });
    if (kept.error.code === 'vault/write') {
      holdUnsaved({
        tryAgain: () => keepAgain(ports, id, replaces),
        screen: `/add/offer/${id}`,
        isOvertaken: kept.error.facts?.['reason'] === 'another-writer',
      });
      // Sealed now: a lock leaves no time for it.
      const sealed = await sealPending(ports, pending);
      if (sealed.ok) holdSealed({ ...sealed.value, receiving: stage.receiving });
    }
    return;
  }
  setOfferStage(id, { at: 'saved', id: kept.value, name: cardName(pending.view.summary) });
  dropIncoming(id);
  dropSealed(stage.receiving);
};

/** M-WRITE: what could not be stored is still here, and is stored without a second look at it. */
const keepAgain = async (
  ports: Ports,
  id: LocalId,
  replaces: CredentialId | null,
): Promise<void> => {
  await resumeOffer(ports, id);
  await keep(ports, id, replaces);
};

/** The person says no, at any step. Nothing is stored. */
export const decline = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  setOfferStage(id, { at: 'declined', wasFetched: stage.at === 'reviewing' });
  dropIncoming(id);
  if (stage.at === 'reviewing') await discardCredential(ports, stage.pending);
  else if ('receiving' in stage) await ports.vault.forgetReceiving(stage.receiving);
};

/** Tries again from where it makes sense. */
export const resumeOffer = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = offerStage(id);
  if (stage.at !== 'failed' || stage.resume === null) return;
  setOfferStage(id, stage.resume);
  if (stage.resume.at === 'waiting') await continueReceiving(ports, id);
};
