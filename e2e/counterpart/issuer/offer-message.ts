import { linkText } from '../http/link-text';
import type { JsonObject } from '../json';
import { codeLength, type Offer } from './offer-desk';
import type { Organisation } from './organisations';

export const preAuthorizedGrant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** The name of a kind among an issuer's `credential_configurations_supported`. */
export const configurationId = (offer: Pick<Offer, 'kind'>): string => offer.kind.id;

function transactionCode(offer: Offer): JsonObject {
  if (offer.code === 'none') return {};
  return {
    tx_code: {
      input_mode: offer.code,
      length: codeLength[offer.code],
      description: 'It stands on the page that made this offer.',
    },
  };
}

/** The Credential Offer object. @see OpenID4VCI 1.0 §4.1.1 */
export const credentialOffer = (offer: Offer, organisation: Organisation): JsonObject => ({
  credential_issuer: organisation.issuer,
  credential_configuration_ids: [configurationId(offer)],
  grants: {
    [preAuthorizedGrant]: {
      'pre-authorized_code': offer.preAuthorizedCode,
      ...transactionCode(offer),
    },
  },
});

/** Where an offer by reference is kept. */
export const offerAddress = (offer: Offer, origin: string): string =>
  `${origin}/credential-offers/${offer.id}`;

/** What a QR code or link holds. @see OpenID4VCI 1.0 §4.1.2, §4.1.3 */
export const offerText = (offer: Offer, organisation: Organisation, origin: string): string =>
  linkText(
    'openid-credential-offer://',
    offer.by === 'value'
      ? { credential_offer: credentialOffer(offer, organisation) }
      : { credential_offer_uri: offerAddress(offer, origin) },
  );
