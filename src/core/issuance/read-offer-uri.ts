import { fail, ok, type Result } from '../kernel/result';
import { utf8Encode } from '../kernel/utf8';
import type { UrlOptions } from '../policy/url-policy';
import { checkAddress } from './issuer-address';
import type { OfferFailure } from './offer-failure';
import { offerAddressFailure, offerSizeCap, parseOffer } from './parse-offer';
import type { OfferInput } from './stages';

const offerSchemes: ReadonlySet<string> = new Set(['openid-credential-offer:', 'haip-vci:']);
const valueName = 'credential_offer';
const referenceName = 'credential_offer_uri';

/**
 * Reads the text of a scan, paste or link that may be a credential offer, without contacting anybody: the
 * `host` of the result is whom the person is asked about first.
 *
 * @param text `openid-credential-offer://?…`, `haip-vci://?…`, or an https link with one of the two parameters
 * @errors `offer/not-an-offer` · `offer/value-and-reference`, and the codes of `parseOffer`
 * @see OpenID4VCI 1.0 §4.1.2, §4.1.3; HAIP 1.0 §4.2
 */
export const readOfferUri = (
  text: string,
  options: UrlOptions,
): Result<OfferInput, OfferFailure> => {
  const trimmed = text.trim();
  if (trimmed.length > offerSizeCap) {
    return fail({ code: 'offer/too-large', facts: { cap: offerSizeCap } });
  }
  const parameters = readParameters(trimmed, options);
  if (parameters === null) return fail({ code: 'offer/not-an-offer' });
  const values = parameters.getAll(valueName);
  const references = parameters.getAll(referenceName);
  if (values.length > 0 && references.length > 0)
    return fail({ code: 'offer/value-and-reference' });
  if (values.length > 1) return fail({ code: 'offer/malformed', facts: { member: valueName } });
  if (references.length > 1)
    return fail({ code: 'offer/malformed', facts: { member: referenceName } });
  const [value] = values;
  if (value !== undefined) {
    const offer = parseOffer(utf8Encode(value), options);
    if (!offer.ok) return offer;
    return ok({ kind: 'value', offer: offer.value, host: new URL(offer.value.issuer).host });
  }
  const [reference] = references;
  if (reference === undefined) return fail({ code: 'offer/not-an-offer' });
  const address = checkAddress(reference, { member: referenceName, isIdentifier: false }, options);
  return address.ok
    ? ok({ kind: 'reference', offerUri: address.value.href, host: address.value.authority })
    : fail(offerAddressFailure(address.error));
};

/** The parameters of an offer link, whatever carries it; null when nothing we know does. The link is read, never opened. */
const readParameters = (text: string, options: UrlOptions): URLSearchParams | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWebLink =
    url.protocol === 'https:' || (url.protocol === 'http:' && options.allowLoopbackHttp);
  return offerSchemes.has(url.protocol) || isWebLink ? url.searchParams : null;
};
