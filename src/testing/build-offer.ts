import type { CredentialConfiguration, OfferReview } from '../core/issuance/stages';
import { epochSeconds } from '../core/kernel/time';
import type { Receiving, ReceivingId } from '../ports/vault-receiving';

const issuer = 'https://issuer.example';

/** An offer that was read, of one card that is bound to a key, by a pre-authorised code. */
export const buildOffer = ({
  code = 'once',
  configuration = {},
}: {
  readonly code?: string;
  readonly configuration?: Partial<CredentialConfiguration>;
} = {}): OfferReview => ({
  offer: {
    issuer,
    configurationIds: ['card'],
    preAuthorized: { code, txCode: null, authorizationServer: null },
    hasAuthorizationCodeGrant: false,
  },
  metadata: {
    issuer,
    names: [{ lang: 'en', text: 'Example Issuer' }],
    credentialEndpoint: `${issuer}/credential`,
    nonceEndpoint: `${issuer}/nonce`,
    authorizationServers: [issuer],
    configurations: [],
    unsupported: [],
  },
  server: { issuer, tokenEndpoint: `${issuer}/token` },
  configuration: {
    id: 'card',
    format: 'dc+sd-jwt',
    type: 'urn:example:card',
    proofAlgorithms: ['ES256'],
    needsProof: true,
    needsKeyAttestation: false,
    display: { names: [], descriptions: [], labels: [], colours: null },
    ...configuration,
  },
  others: [],
  txCode: null,
  host: 'issuer.example',
});

/** A receive right after its offer was read. */
export const buildReceiving = (review: OfferReview, more: Partial<Receiving> = {}): Receiving => ({
  id: 'r' as ReceivingId,
  startedAt: epochSeconds(0),
  review,
  isCodeSent: false,
  grant: null,
  keyId: null,
  isCardAsked: false,
  text: null,
  lookedUp: null,
  ...more,
});
