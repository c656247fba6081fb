import { fail, ok, type Result } from '../kernel/result';
import type { OfferFailure } from './offer-failure';
import type { CredentialOffer } from './stages';

/** The part of an offer this wallet can act on. */
export type PreAuthorized = NonNullable<CredentialOffer['preAuthorized']>;

/**
 * Takes the pre-authorised grant of an offer.
 *
 * @errors `offer/sign-in-needed` when there is none: the issuer wants the person to sign in, which is not built
 * @see OpenID4VCI 1.0 §4.1.1
 */
export const chooseGrant = (offer: CredentialOffer): Result<PreAuthorized, OfferFailure> =>
  offer.preAuthorized === null ? fail({ code: 'offer/sign-in-needed' }) : ok(offer.preAuthorized);
