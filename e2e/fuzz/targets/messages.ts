// Longer than 250 lines: one table of texts, each built on the ones before it.
import { issueCard, hide } from '../../../src/testing/issue-card';
import type { Value } from '../junk';
import { host, now, rootDer, signer, signerKey, unsigned } from '../signed';

// Valid messages, one or a few of each kind, that mutations start from.

export const issuer = 'https://issuer.example/registry';
export const type = 'urn:example:person';
export const clientId = `x509_san_dns:${host}`;
const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

export const card = issueCard(
  {
    given_name: hide('Ada'),
    address: hide({ street: hide('1 Main St'), country: 'NL' }),
    nationalities: [hide('NL'), hide('GB'), 'FR'],
  },
  { type, withDecoys: true, envelope: { iat: now, exp: now + 1e6 } },
);

export const offers: readonly Value[] = [
  {
    credential_issuer: issuer,
    credential_configuration_ids: ['person', 'licence'],
    grants: {
      authorization_code: { issuer_state: 's' },
      [preAuthorized]: {
        'pre-authorized_code': 'once',
        tx_code: { input_mode: 'numeric', length: 6, description: 'Sent by post' },
        authorization_server: issuer,
      },
    },
  },
  { credential_issuer: issuer, credential_configuration_ids: ['person'] },
];

const display: Value = [
  {
    name: 'Person ID',
    locale: 'en-GB',
    description: 'Who you are',
    background_color: '#123456',
    text_color: '#ffffff',
    logo: { uri: 'data:image/png;base64,iVBORw0KGgo=', alt_text: 'Crest' },
  },
  { name: 'Ausweis', locale: 'de' },
];
const claims: Value = [
  { path: ['given_name'], display: [{ name: 'Given name', locale: 'en' }], mandatory: true },
  { path: ['nationalities', null], display: [{ name: 'Nationality', locale: 'en' }] },
];

export const issuerMetadata: readonly Value[] = [
  {
    credential_issuer: issuer,
    authorization_servers: [issuer],
    credential_endpoint: `${issuer}/credential`,
    nonce_endpoint: `${issuer}/nonce`,
    credential_response_encryption: { encryption_required: false, alg_values_supported: ['x'] },
    display: [{ name: 'Registry', locale: 'en', logo: { uri: 'https://issuer.example/l.png' } }],
    credential_configurations_supported: {
      person: {
        format: 'dc+sd-jwt',
        vct: type,
        cryptographic_binding_methods_supported: ['jwk'],
        proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
        credential_metadata: { display, claims },
      },
      old: {
        format: 'vc+sd-jwt',
        vct: type,
        display,
        claims: { given_name: { display: [{ name: 'Given name' }] } },
      },
      foreign: { format: 'mso_mdoc', doctype: 'org.iso.18013.5.1.mDL' },
    },
  },
];

export const serverMetadata: readonly Value[] = [
  {
    issuer,
    token_endpoint: `${issuer}/token`,
    grant_types_supported: [preAuthorized],
    'pre-authorized_grant_anonymous_access_supported': true,
    token_endpoint_auth_methods_supported: ['none'],
  },
];

export const tokenReplies: readonly Value[] = [
  {
    access_token: 'secret',
    token_type: 'Bearer',
    expires_in: 300,
    authorization_details: [
      {
        type: 'openid_credential',
        credential_configuration_id: 'person',
        credential_identifiers: ['one', 'two'],
      },
    ],
  },
  { error: 'invalid_grant', error_description: 'The code is wrong' },
];

export const credentialReplies: readonly Value[] = [
  { credentials: [{ credential: card }], notification_id: 'n' },
  { transaction_id: 't', interval: 5 },
  { error: 'invalid_nonce', error_description: 'Too old' },
];

export const nonceReplies: readonly Value[] = [{ c_nonce: 'n-0S6_WzA2Mj' }];

export const issuerKeys: readonly Value[] = [
  {
    issuer,
    jwks: { keys: [{ ...(signerKey as { [name: string]: Value }), kid: 'k', use: 'sig' }] },
  },
];

export const typeMetadata: readonly Value[] = [
  {
    vct: type,
    name: 'Person',
    description: 'A person',
    extends: 'urn:example:base',
    display: [
      { locale: 'en', name: 'Person', rendering: { simple: { background_color: '#fff' } } },
    ],
    claims: [
      { path: ['given_name'], display: [{ locale: 'en', label: 'Given name' }], sd: 'always' },
      { path: ['nationalities', null, 0], sd: 'never', mandatory: true },
    ],
  },
];

export const queries: readonly Value[] = [
  {
    credentials: [
      {
        id: 'person',
        format: 'dc+sd-jwt',
        meta: { vct_values: [type] },
        multiple: false,
        require_cryptographic_holder_binding: true,
        trusted_authorities: [{ type: 'aki', values: ['s9tIpPmhxdiuNkHMEWNpYim8S8Y'] }],
        claims: [
          { id: 'name', path: ['given_name'], values: ['Ada', 1, true] },
          { id: 'street', path: ['address', 'street'] },
          { id: 'nation', path: ['nationalities', null] },
        ],
        claim_sets: [['name', 'street'], ['nation']],
      },
      { id: 'licence', format: 'mso_mdoc', meta: { doctype_value: 'org.iso.18013.5.1.mDL' } },
    ],
    credential_sets: [
      { options: [['person'], ['licence']], required: true },
      { options: [['licence']], required: false, purpose: 'More' },
    ],
  },
  {
    credentials: [
      {
        id: 'p',
        format: 'dc+sd-jwt',
        meta: { vct_values: [type] },
        claims: [{ path: ['given_name'] }, { path: ['nationalities', 1] }],
      },
    ],
  },
];

const x5c: Value = [signer.der];
const request = (more: { [name: string]: Value }): Value => ({
  client_id: clientId,
  response_type: 'vp_token',
  response_mode: 'direct_post',
  response_uri: `https://${host}/answer`,
  aud: 'https://self-issued.me/v2',
  nonce: 'n-0S6_WzA2Mj',
  state: 'st',
  iat: now,
  exp: now + 300,
  dcql_query: queries[1] ?? null,
  client_metadata: { client_name: 'Shop', purpose: 'To open an account' },
  ...more,
});

const encrypted: { [name: string]: Value } = {
  response_mode: 'direct_post.jwt',
  client_metadata: {
    jwks: {
      keys: [{ ...(signerKey as { [name: string]: Value }), kid: 'e', use: 'enc', alg: 'ECDH-ES' }],
    },
    encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
    vp_formats_supported: { 'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'] } },
  },
};

const requestHeader: Value = { alg: 'ES256', typ: 'oauth-authz-req+jwt', x5c };
export const requestObjects: readonly Value[] = [
  unsigned(requestHeader, request({})),
  unsigned(requestHeader, request(encrypted)),
  unsigned(
    requestHeader,
    request({ response_mode: null, response_uri: null, redirect_uri: `https://${host}/back` }),
  ),
  unsigned(requestHeader, request({ dcql_query: queries[0] ?? null })),
];

export const listUri = 'https://status.example/1';
const listHeader: Value = { alg: 'ES256', typ: 'statuslist+jwt', x5c };
export const statusLists: readonly Value[] = [1, 2, 4, 8].map((bits) =>
  unsigned(listHeader, {
    iss: issuer,
    sub: listUri,
    iat: now,
    exp: now + 86_400,
    ttl: 3_600,
    // The list of the specification's first example.
    status_list: { bits, lst: 'eNrbuRgAAhcBXQ', aggregation_uri: 'https://status.example/all' },
  }),
);

const contact: Value = { web: 'https://shop.example', email: 'help@shop.example' };
export const trustLists: readonly Value[] = [
  unsigned(
    { alg: 'ES256', typ: 'facet-trust+jwt' },
    {
      publisher: { name: 'Publisher', url: 'https://trust.example' },
      sequence: 7,
      issued_at: now - 60,
      expires_at: now + 86_400,
      entries: [
        {
          id: 'registry',
          role: 'issuer',
          name: 'Registry',
          names: { de: 'Register' },
          types: [type, '*'],
          anchors: [{ kind: 'certificate', x5c: rootDer }],
          contact,
        },
        {
          id: 'shop',
          role: 'requester',
          name: 'Shop',
          anchors: [{ kind: 'key', jwk: signerKey as Value }],
        },
      ],
    },
  ),
];
