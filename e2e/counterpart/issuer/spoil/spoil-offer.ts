import { linkText } from '../../http/link-text';
import type { Practice } from '../../practice';
import type { Offer } from '../offer-desk';
import { credentialOffer, offerAddress, offerText } from '../offer-message';
import type { Organisation } from '../organisations';

const scheme = 'openid-credential-offer://';

/** The text of an offer with what a fault does to it. */
export function spoilOffer(practice: Practice, offer: Offer, organisation: Organisation): string {
  const { fault, origins } = practice;
  const value = credentialOffer(offer, organisation);
  const reference = offerAddress(offer, origins.issuer);
  if (fault.is('offer-over-http'))
    return linkText(scheme, { credential_offer_uri: 'http://cards.example/offers/1' });
  if (fault.is('offer-twice'))
    return linkText(scheme, { credential_offer: value, credential_offer_uri: reference });
  if (fault.is('offer-into-network')) {
    const credential_offer = { ...value, credential_issuer: 'https://10.0.0.1/office' };
    return linkText(scheme, { credential_offer });
  }
  return offerText(offer, organisation, origins.issuer);
}
