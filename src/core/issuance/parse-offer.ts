import { cleanText } from '../kernel/clean-text';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Result } from '../kernel/result';
import type { UrlOptions } from '../policy/url-policy';
import { checkAddress, type AddressFailure } from './issuer-address';
import type { OfferFailure } from './offer-failure';
import type { CredentialOffer, TxCode } from './stages';

export const preAuthorizedGrant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** Most bytes of an offer (DESIGN 10, caps: metadata), configurations in it, and characters of a code to type. */
export const offerSizeCap = 256 * 1024;
const configurationCap = 64;
const txCodeLengthCap = 64;
/** Most characters of the description of a code to type (§4.1.1). */
const descriptionCap = 300;

const malformed = (name: string): { readonly ok: false; readonly error: OfferFailure } =>
  fail({ code: 'offer/malformed', facts: { member: name } });

/** The offer's own code for an address that is not contacted. */
export const offerAddressFailure = ({ code, facts = {} }: AddressFailure): OfferFailure => {
  if (code === 'issuer-address/insecure') return { code: 'offer/insecure', facts };
  return code === 'issuer-address/local'
    ? { code: 'offer/local-address', facts }
    : { code: 'offer/address', facts };
};

/**
 * Reads a credential offer, from the link itself or as fetched. Members it does not know are ignored.
 *
 * @param bytes one JSON object; a signed offer is not one
 * @errors `offer/too-large` · `offer/too-deep` · `offer/json` · `offer/code-too-long` · `offer/malformed` · `offer/insecure` · `offer/local-address` · `offer/address`
 * @see OpenID4VCI 1.0 §4.1.1
 */
export const parseOffer = (
  bytes: Uint8Array,
  options: UrlOptions,
): Result<CredentialOffer, OfferFailure> => {
  if (bytes.length > offerSizeCap) {
    return fail({ code: 'offer/too-large', facts: { cap: offerSizeCap } });
  }
  const parsed = parseJsonObject(bytes);
  if (!parsed.ok) {
    const { facts } = parsed.error;
    return fail(
      facts.rule === 'too-deep' ? { code: 'offer/too-deep' } : { code: 'offer/json', facts },
    );
  }
  const json = parsed.value;
  const issuer = stringMember(json, 'credential_issuer');
  if (issuer === undefined) return malformed('credential_issuer');
  const address = checkAddress(
    issuer,
    { member: 'credential_issuer', isIdentifier: true },
    options,
  );
  if (!address.ok) return fail(offerAddressFailure(address.error));
  const configurationIds = readIds(member(json, 'credential_configuration_ids'));
  if (configurationIds === null) return malformed('credential_configuration_ids');
  const grants = member(json, 'grants') ?? {};
  if (!isJsonObject(grants)) return malformed('grants');
  const preAuthorized = readPreAuthorized(member(grants, preAuthorizedGrant));
  if (!preAuthorized.ok) return preAuthorized;
  return ok({
    issuer,
    configurationIds,
    preAuthorized: preAuthorized.value,
    hasAuthorizationCodeGrant: isJsonObject(member(grants, 'authorization_code')),
  });
};

const readIds = (json: Json | undefined): NonEmpty<string> | null => {
  if (!Array.isArray(json) || json.length > configurationCap) return null;
  if (!json.every((id) => typeof id === 'string' && id !== '')) return null;
  const ids = json as readonly string[]; // every one was just checked
  return isNonEmpty(ids) && new Set(ids).size === ids.length ? ids : null;
};

const readPreAuthorized = (
  grant: Json | undefined,
): Result<CredentialOffer['preAuthorized'], OfferFailure> => {
  if (grant === undefined) return ok(null);
  if (!isJsonObject(grant)) return malformed('grants');
  const code = stringMember(grant, 'pre-authorized_code');
  // Half of a surrogate pair is no character: it could not be sent back as it came.
  if (code === undefined || code.trim() === '' || /\p{Surrogate}/u.test(code))
    return malformed('pre-authorized_code');
  const txCode = readTxCode(member(grant, 'tx_code'));
  if (txCode === 'malformed') return malformed('tx_code');
  if (txCode !== null && (txCode.length ?? 0) > txCodeLengthCap)
    return fail({ code: 'offer/code-too-long', facts: { cap: txCodeLengthCap } });
  const server = member(grant, 'authorization_server') ?? null;
  if (server !== null && typeof server !== 'string') return malformed('authorization_server');
  return ok({ code, txCode, authorizationServer: server });
};

/** An empty object asks for a code too (§6.1). */
const readTxCode = (json: Json | undefined): TxCode | null | 'malformed' => {
  if (json === undefined) return null;
  if (!isJsonObject(json)) return 'malformed';
  const inputMode = member(json, 'input_mode') ?? 'numeric';
  if (inputMode !== 'numeric' && inputMode !== 'text') return 'malformed';
  const length = readLength(json);
  if (length === 'malformed') return 'malformed';
  const description = cleanText(stringMember(json, 'description') ?? '', descriptionCap);
  return { inputMode, length, description: description === '' ? null : description };
};

const readLength = (json: JsonObject): number | null | 'malformed' => {
  const length = member(json, 'length') ?? null;
  if (length === null) return null;
  const isUsable = typeof length === 'number' && Number.isInteger(length) && length >= 1;
  return isUsable ? length : 'malformed';
};
