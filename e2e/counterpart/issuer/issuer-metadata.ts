import type { Json, JsonObject } from '../json';
import type { CardKind, Words } from './card-kind';
import { typeOf } from './card-kinds';
import { preAuthorizedGrant } from './offer-message';
import type { Organisation } from './organisations';

export const languages = ['en', 'de', 'ar'] as const;

const namesOf = (words: Words): Json =>
  languages.map((locale) => ({ name: words[locale], locale }));

const configuration = (kind: CardKind, organisation: Organisation): JsonObject => ({
  format: 'dc+sd-jwt',
  vct: typeOf(kind, organisation.issuer),
  cryptographic_binding_methods_supported: ['jwk'],
  credential_signing_alg_values_supported: ['ES256'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  credential_metadata: {
    display: languages.map((locale) => ({
      name: kind.name[locale],
      locale,
      description: kind.description[locale],
      background_color: kind.colours.background,
      text_color: kind.colours.text,
    })),
    claims: kind.labels.map(({ path, label }) => ({ path, display: namesOf(label) })),
  },
});

/** Credential Issuer Metadata. @see OpenID4VCI 1.0 §12.2.4 */
export const issuerMetadata = (
  organisation: Organisation,
  kinds: readonly CardKind[],
): JsonObject => ({
  credential_issuer: organisation.issuer,
  credential_endpoint: `${organisation.issuer}/credential`,
  nonce_endpoint: `${organisation.issuer}/nonce`,
  display: namesOf(organisation.name),
  credential_configurations_supported: Object.fromEntries(
    kinds
      .filter((kind) => kind.tenant === organisation.tenant)
      .map((kind) => [kind.id, configuration(kind, organisation)]),
  ),
});

/** Authorization Server Metadata; the issuer is its own authorization server. @see RFC 8414 §2 */
export const authorizationServerMetadata = (organisation: Organisation): JsonObject => ({
  issuer: organisation.issuer,
  token_endpoint: `${organisation.issuer}/token`,
  jwks_uri: `${organisation.issuer}/jwks`,
  response_types_supported: ['none'],
  grant_types_supported: [preAuthorizedGrant],
  token_endpoint_auth_methods_supported: ['none'],
  'pre-authorized_grant_anonymous_access_supported': true,
});

/** The keys that sign this organisation's cards. @see RFC 7517 §5 */
export const keySet = ({ leaf, x5c }: Organisation): JsonObject => ({
  keys: [{ ...leaf.key.publicJwk, kid: leaf.key.kid, alg: 'ES256', use: 'sig', x5c }],
});

/** JWT VC Issuer Metadata. @see SD-JWT VC §4.2 */
export const jwtVcIssuer = (organisation: Organisation): JsonObject => ({
  issuer: organisation.issuer,
  jwks: keySet(organisation),
});
