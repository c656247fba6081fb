import { metadataSizeCap } from '../credential/type-metadata';
import { cleanText } from '../kernel/clean-text';
import { member, stringMember } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';
import { fail, ok, type Result } from '../kernel/result';
import type { UrlOptions } from '../policy/url-policy';
import { checkAddress } from './issuer-address';
import {
  issuerAddressFailure,
  issuerJsonFailure,
  type IssuerMetadataFailure,
} from './parse-issuer-metadata';
import { preAuthorizedGrant } from './parse-offer';
import type { AuthorizationServerMetadata } from './stages';

const withoutLastSlash = (text: string): string => text.replace(/\/$/, '');

const malformed = (name: string): { readonly ok: false; readonly error: IssuerMetadataFailure } =>
  fail({ code: 'issuer/server-malformed', facts: { member: name } });

/**
 * Reads authorization server metadata as far as a pre-authorised code needs it.
 *
 * @param server the identifier that was asked; one trailing slash more or less is forgiven, nothing else
 * @errors `issuer/too-large` · `issuer/too-deep` · `issuer/json` · `issuer/server-malformed` ·
 *   `issuer/server-other` · `issuer/server-grant` · `issuer/insecure` · `issuer/local-address` · `issuer/address`
 * @see RFC 8414 §2, §3.3; OpenID4VCI 1.0 §12.3
 */
export const parseAuthorizationServer = (
  bytes: Uint8Array,
  server: string,
  options: UrlOptions,
): Result<AuthorizationServerMetadata, IssuerMetadataFailure> => {
  if (bytes.length > metadataSizeCap) {
    return fail({ code: 'issuer/too-large', facts: { cap: metadataSizeCap } });
  }
  const parsed = parseJsonObject(bytes);
  if (!parsed.ok) return fail(issuerJsonFailure(parsed.error));
  const json = parsed.value;
  const issuer = stringMember(json, 'issuer');
  if (issuer === undefined) return malformed('issuer');
  if (withoutLastSlash(issuer) !== withoutLastSlash(server)) {
    return fail({ code: 'issuer/server-other', facts: { claimed: cleanText(issuer) } });
  }
  const tokenEndpoint = stringMember(json, 'token_endpoint');
  if (tokenEndpoint === undefined) return malformed('token_endpoint');
  const role = { member: 'token_endpoint', isIdentifier: false };
  const address = checkAddress(tokenEndpoint, role, options);
  if (!address.ok) return fail(issuerAddressFailure(address.error));
  const grants = member(json, 'grant_types_supported');
  if (grants !== undefined && !Array.isArray(grants)) return malformed('grant_types_supported');
  return grants === undefined || grants.includes(preAuthorizedGrant)
    ? ok({ issuer, tokenEndpoint: address.value.href })
    : fail({ code: 'issuer/server-grant' });
};
