import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { parseAuthorizationServer } from '../core/issuance/parse-authorization-server';
import {
  parseIssuerMetadata,
  type IssuerMetadataFailure,
} from '../core/issuance/parse-issuer-metadata';
import { parseOffer } from '../core/issuance/parse-offer';
import { chooseAuthorizationServer } from '../core/issuance/choose-authorization-server';
import { chooseGrant } from '../core/issuance/choose-grant';
import type { OfferFailure } from '../core/issuance/offer-failure';
import type {
  AuthorizationServerMetadata,
  CredentialConfiguration,
  CredentialOffer,
  IssuerMetadata,
  OfferInput,
  OfferReview,
} from '../core/issuance/stages';
import { authorizationServerUrl, issuerMetadataUrl } from '../core/issuance/well-known';
import type { Ports } from '../ports';
import type { NetFailure } from '../ports/net';
import { getJson } from './messages';

type OfferPorts = Pick<Ports, 'net' | 'allowLoopbackHttp'>;

/** - `receive/metadata-status`: the host of the offer answered with an HTTP error. facts: host, status */
export type FetchOfferFailure = NetFailure | OfferFailure | Failure<'receive/metadata-status'>;

/**
 * - `receive/metadata-status`: the issuer answered with an HTTP error. facts: host, status
 * - `receive/unknown-configuration`: the offer names a kind the metadata does not hold
 * - `receive/unsupported-format`: only kinds of card Facet can't keep. facts: format
 * - `offer/sign-in-needed`: no pre-authorised code; signing in comes with a later version
 */
export type OpenOfferFailure =
  | NetFailure
  | IssuerMetadataFailure
  | OfferFailure
  | Failure<
      'receive/metadata-status' | 'receive/unknown-configuration' | 'receive/unsupported-format'
    >;

/**
 * Fetches an offer given by reference. Call it only after the person has seen `input.host`.
 *
 * @errors `net/*`, `receive/metadata-status`, and every `OfferFailure` of what came back
 * @see OpenID4VCI 1.0 §4.1.3
 */
export const fetchOffer = async (
  ports: OfferPorts,
  input: OfferInput,
): Promise<Result<CredentialOffer, FetchOfferFailure>> => {
  if (input.kind === 'value') return ok(input.offer);
  const reply = await getJson(ports, 'offer', input.offerUri, 'refuse');
  if (!reply.ok) return reply;
  // An error page is never read as an offer.
  if (reply.value.status !== 200) return fail(statusFailure(input.offerUri, reply.value.status));
  return parseOffer(reply.value.body, ports);
};

/**
 * Reads who issues and what they offer. Call it only after the person has seen the issuer's host.
 *
 * @param configurationId one of the offered kinds; the first one we keep when left out
 * @errors every `OpenOfferFailure`; no code was used up and nothing was asked for
 * @see OpenID4VCI 1.0 §12.2
 */
export const openOffer = async (
  ports: OfferPorts,
  offer: CredentialOffer,
  configurationId?: string,
): Promise<Result<OfferReview, OpenOfferFailure>> => {
  const metadata = await fetchMetadata(ports, offer.issuer);
  if (!metadata.ok) return metadata;
  const kinds = chooseKinds(offer, metadata.value, configurationId);
  if (!kinds.ok) return kinds;
  const grant = chooseGrant(offer);
  if (!grant.ok) return grant;
  const server = await fetchServer(ports, grant.value.authorizationServer, metadata.value);
  if (!server.ok) return server;
  const [configuration, ...others] = kinds.value;
  return ok({
    offer,
    metadata: metadata.value,
    server: server.value,
    configuration,
    others,
    txCode: grant.value.txCode,
    host: new URL(offer.issuer).host,
  });
};

const fetchMetadata = async (
  ports: OfferPorts,
  issuer: string,
): Promise<Result<IssuerMetadata, OpenOfferFailure>> => {
  const reply = await getJson(ports, 'issuer-metadata', issuerMetadataUrl(issuer));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return fail(statusFailure(issuer, reply.value.status));
  return parseIssuerMetadata(reply.value.body, issuer, ports);
};

const fetchServer = async (
  ports: OfferPorts,
  named: string | null,
  metadata: IssuerMetadata,
): Promise<Result<AuthorizationServerMetadata, OpenOfferFailure>> => {
  const chosen = chooseAuthorizationServer(metadata, named);
  if (!chosen.ok) return chosen;
  const server = chosen.value;
  const reply = await getJson(ports, 'issuer-metadata', authorizationServerUrl(server));
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return fail(statusFailure(server, reply.value.status));
  return parseAuthorizationServer(reply.value.body, server, ports);
};

const statusFailure = (url: string, status: number) => ({
  code: 'receive/metadata-status' as const,
  facts: { host: new URL(url).host, status },
});

const chooseKinds = (
  offer: CredentialOffer,
  metadata: IssuerMetadata,
  wanted: string | undefined,
): Result<readonly [CredentialConfiguration, ...CredentialConfiguration[]], OpenOfferFailure> => {
  const kept = offer.configurationIds.flatMap((id) =>
    metadata.configurations.filter((one) => one.id === id),
  );
  const chosen = kept.find(({ id }) => id === wanted) ?? kept[0];
  if (chosen !== undefined) return ok([chosen, ...kept.filter((one) => one !== chosen)]);
  const foreign = metadata.unsupported.find(({ id }) => offer.configurationIds.includes(id));
  return foreign === undefined
    ? fail({ code: 'receive/unknown-configuration' })
    : fail({ code: 'receive/unsupported-format', facts: { format: foreign.format } });
};
