import { linkText } from '../../http/link-text';
import { at, isObject, nested, type JsonObject } from '../../json';
import type { Practice } from '../../practice';
import type { Offer } from '../offer-desk';
import { credentialOffer, offerAddress, offerText, preAuthorizedGrant } from '../offer-message';
import type { Organisation } from '../organisations';

const scheme = 'openid-credential-offer://';

const codeGrant = (offer: JsonObject): JsonObject => {
  const grant = at(offer, 'grants', preAuthorizedGrant);
  return isObject(grant) ? grant : {};
};

/** The text of an offer with what a fault does to it. */
export function spoilOffer(practice: Practice, offer: Offer, organisation: Organisation): string {
  const { fault, origins } = practice;
  const value = credentialOffer(offer, organisation);
  const reference = offerAddress(offer, origins.issuer);
  if (fault.is('offer-over-http'))
    return linkText(scheme, { credential_offer_uri: 'http://cards.example/offers/1' });
  if (fault.is('offer-twice'))
    return linkText(scheme, { credential_offer: value, credential_offer_uri: reference });
  if (fault.is('offer-too-deep'))
    return linkText(scheme, { credential_offer: { ...value, padding: nested(256) } });
  if (fault.is('offer-long-code')) {
    const grants = { [preAuthorizedGrant]: { ...codeGrant(value), tx_code: { length: 65 } } };
    return linkText(scheme, { credential_offer: { ...value, grants } });
  }
  if (fault.is('offer-into-network')) {
    const credential_offer = { ...value, credential_issuer: 'https://10.0.0.1/office' };
    return linkText(scheme, { credential_offer });
  }
  return offerText(offer, organisation, origins.issuer);
}
