import { readTexts } from '../credential/read-display';
import { cleanText } from '../kernel/clean-text';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../kernel/json';
import { parseJsonObject, type JsonObjectFailure } from '../kernel/json-bytes';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { metadataSizeCap } from '../credential/type-metadata';
import type { UrlOptions } from '../policy/url-policy';
import { checkAddress, type AddressFailure, type AddressRole } from './issuer-address';
import { parseConfiguration } from './parse-configuration';
import type { CredentialConfiguration, IssuerMetadata } from './stages';

/** Why an issuer's metadata, or its authorization server's, is not used. Nothing was asked for or stored. */
export type IssuerMetadataFailure = Failure<
  | 'issuer/too-large' // facts: cap
  | 'issuer/too-deep' // JSON inside JSON, past the cap
  | 'issuer/json' // a login page, or broken JSON. facts: rule
  | 'issuer/malformed' // facts: member
  | 'issuer/other-issuer' // it speaks for somebody else than was asked. facts: claimed
  | 'issuer/insecure' // an endpoint that is not https. facts: member, host
  | 'issuer/local-address' // facts: member, host
  | 'issuer/address' // facts: member, rule
  | 'issuer/endpoint-elsewhere' // cards or nonces come from another host. facts: member, host
  | 'issuer/encryption-required' // the answer or request must be encrypted, which is not built
  | 'issuer/server-not-listed' // the offer names an authorization server the issuer does not
  | 'issuer/server-malformed' // authorization server metadata. facts: member
  | 'issuer/server-other' // it speaks for another server. facts: claimed
  | 'issuer/server-grant' // it does not take pre-authorised codes
>;

const malformedIssuer = (
  name: string,
): { readonly ok: false; readonly error: IssuerMetadataFailure } =>
  fail({ code: 'issuer/malformed', facts: { member: name } });

/** The issuer's code for an address that is not contacted. */
export const issuerAddressFailure = ({
  code,
  facts = {},
}: AddressFailure): IssuerMetadataFailure => {
  if (code === 'issuer-address/insecure') return { code: 'issuer/insecure', facts };
  return code === 'issuer-address/local'
    ? { code: 'issuer/local-address', facts }
    : { code: 'issuer/address', facts };
};

/** The issuer's code for bytes that are no JSON object we read. */
export const issuerJsonFailure = ({ facts }: JsonObjectFailure): IssuerMetadataFailure =>
  facts.rule === 'too-deep' ? { code: 'issuer/too-deep' } : { code: 'issuer/json', facts };

/**
 * Reads credential issuer metadata. Members it does not know are ignored; display of the wrong kind is left
 * out; a kind of card it cannot keep is listed, so that it can be named.
 *
 * @param bytes as served at `issuerMetadataUrl(issuer)`
 * @param issuer the identifier that was asked, compared character by character
 * @errors every code of `IssuerMetadataFailure` but those of authorization servers
 * @see OpenID4VCI 1.0 §12.2.3, §12.2.4; SECURITY I-04, I-09
 */
export const parseIssuerMetadata = (
  bytes: Uint8Array,
  issuer: string,
  options: UrlOptions,
): Result<IssuerMetadata, IssuerMetadataFailure> => {
  if (bytes.length > metadataSizeCap) {
    return fail({ code: 'issuer/too-large', facts: { cap: metadataSizeCap } });
  }
  const parsed = parseJsonObject(bytes);
  if (!parsed.ok) return fail(issuerJsonFailure(parsed.error));
  const json = parsed.value;
  const claimed = stringMember(json, 'credential_issuer');
  if (claimed === undefined) return malformedIssuer('credential_issuer');
  if (claimed !== issuer) {
    return fail({ code: 'issuer/other-issuer', facts: { claimed: cleanText(claimed) } });
  }
  const credentialEndpoint = readEndpoint(json, 'credential_endpoint', issuer, options);
  if (!credentialEndpoint.ok) return credentialEndpoint;
  if (credentialEndpoint.value === null) return malformedIssuer('credential_endpoint');
  const nonceEndpoint = readEndpoint(json, 'nonce_endpoint', issuer, options);
  if (!nonceEndpoint.ok) return nonceEndpoint;
  const authorizationServers = readServers(member(json, 'authorization_servers'), issuer, options);
  if (!authorizationServers.ok) return authorizationServers;
  if (requiresEncryption(json)) return fail({ code: 'issuer/encryption-required' });
  const supported = member(json, 'credential_configurations_supported');
  if (!isJsonObject(supported)) return malformedIssuer('credential_configurations_supported');
  return ok({
    issuer,
    names: readTexts(member(json, 'display'), 'name'),
    credentialEndpoint: credentialEndpoint.value,
    nonceEndpoint: nonceEndpoint.value,
    authorizationServers: authorizationServers.value,
    ...sortConfigurations(supported),
  });
};

/**
 * Cards and nonces come from the issuer's own origin: an endpoint elsewhere would be handed the holder's proofs
 * by somebody who merely copied this issuer's metadata.
 */
const readEndpoint = (
  json: JsonObject,
  name: string,
  issuer: string,
  options: UrlOptions,
): Result<string | null, IssuerMetadataFailure> => {
  const value = member(json, name);
  if (value === undefined) return ok(null);
  if (typeof value !== 'string') return malformedIssuer(name);
  const role: AddressRole = { member: name, isIdentifier: false };
  const address = checkAddress(value, role, options);
  if (!address.ok) return fail(issuerAddressFailure(address.error));
  if (address.value.hash !== '') {
    return fail({ code: 'issuer/address', facts: { member: name, rule: 'fragment' } });
  }
  return address.value.origin === new URL(issuer).origin
    ? ok(address.value.href)
    : fail({
        code: 'issuer/endpoint-elsewhere',
        facts: { member: name, host: address.value.authority },
      });
};

const readServers = (
  json: Json | undefined,
  issuer: string,
  options: UrlOptions,
): Result<readonly string[], IssuerMetadataFailure> => {
  const name = 'authorization_servers';
  if (json === undefined) return ok([issuer]);
  if (!Array.isArray(json) || json.length === 0) return malformedIssuer(name);
  for (const server of json) {
    if (typeof server !== 'string') return malformedIssuer(name);
    const address = checkAddress(server, { member: name, isIdentifier: true }, options);
    if (!address.ok) return fail(issuerAddressFailure(address.error));
  }
  return ok(json as readonly string[]); // every one was just checked
};

const requiresEncryption = (json: JsonObject): boolean =>
  ['credential_response_encryption', 'credential_request_encryption'].some((name) => {
    const value = member(json, name);
    return isJsonObject(value) && member(value, 'encryption_required') === true;
  });

const sortConfigurations = (
  supported: JsonObject,
): Pick<IssuerMetadata, 'configurations' | 'unsupported'> => {
  const configurations: CredentialConfiguration[] = [];
  const unsupported: { id: string; format: string }[] = [];
  for (const [id, value] of Object.entries(supported)) {
    const configuration = parseConfiguration(id, value);
    if (configuration !== null) configurations.push(configuration);
    else {
      const format = isJsonObject(value) ? (stringMember(value, 'format') ?? '') : '';
      unsupported.push({ id, format: cleanText(format, 40) });
    }
  }
  return { configurations, unsupported };
};
