import { withCors } from '../http/cors';
import { failure, isJson, json, readBody, seeOther } from '../http/responses';
import { createRouter, type Handler, type Route } from '../http/router';
import { assetRoutes } from '../pages/assets';
import { type Practice, walletLink } from '../practice';
import type { StatusRegister } from '../status/status-register';
import { cardKinds } from './card-kinds';
import { giveCredential } from './credential-endpoint';
import {
  authorizationServerMetadata,
  issuerMetadata,
  jwtVcIssuer,
  keySet,
} from './issuer-metadata';
import { offerForm, offerPage } from './issuer-pages';
import { Nonces } from './nonces';
import { type Offer, OfferDesk } from './offer-desk';
import { credentialOffer } from './offer-message';
import { parseOfferOrder } from './offer-order';
import type { Organisation } from './organisations';
import { type Endpoint, spoilAnswer } from './spoil/spoil-answer';
import { spoilKeys, spoilMetadata, spoilServerMetadata } from './spoil/spoil-metadata';
import { spoilOffer } from './spoil/spoil-offer';
import { spoilDisplay } from './spoil/spoil-pictures';
import { spoilType } from './spoil/spoil-type';
import { type Grants, redeem } from './token-endpoint';
import { typeMetadata } from './type-metadata';

export interface IssuerParts {
  readonly practice: Practice;
  readonly organisations: Promise<readonly Organisation[]>;
  readonly register: StatusRegister;
  /** Addresses and controls that every role answers. */
  readonly shared: readonly Route[];
}

type Answer = (organisation: Organisation, request: Request) => Response | Promise<Response>;

/** The issuer: five organisations, each under a path of its own. @see OpenID4VCI 1.0 */
export function createIssuer({ practice, organisations, register, shared }: IssuerParts): Handler {
  const { origins } = practice;
  const desk = new OfferDesk(practice);
  const grants: Grants = new Map();
  const nonces = new Nonces(practice);

  const findOrganisation = async (tenant: string | undefined): Promise<Organisation | undefined> =>
    (await organisations).find((organisation) => organisation.tenant === tenant);

  const tenantRoute = (method: Route['method'], path: string, answer: Answer): Route => ({
    method,
    path,
    answer: async (request, { tenant }) => {
      const organisation = await findOrganisation(tenant);
      return organisation
        ? answer(organisation, request)
        : failure(404, 'not_found', 'no such organisation');
    },
  });

  const makeOffer: Route['answer'] = async (request) => {
    const isFromProgram = isJson(request);
    const order = parseOfferOrder((await readBody(request)) ?? {});
    if (typeof order === 'string') return failure(400, 'invalid_request', order);
    const offer = desk.make(order);
    const organisation = await findOrganisation(offer.kind.tenant);
    if (!organisation) throw new Error(`nobody issues ${offer.kind.id}`);
    if (!isFromProgram) return seeOther(`${origins.issuer}/offers/${offer.id}`);
    const text = spoilOffer(practice, offer, organisation);
    return json({
      reference: offer.reference,
      offer_uri_text: text,
      wallet_link: walletLink(practice, text),
      tx_code: offer.transactionCode,
      page: `${origins.issuer}/offers/${offer.id}`,
    });
  };

  const withOffer =
    (
      answer: (offer: Offer, organisation: Organisation) => Response | Promise<Response>,
    ): Route['answer'] =>
    async (_, { id }) => {
      const offer = desk.find((o) => o.id === id);
      const organisation = await findOrganisation(offer?.kind.tenant);
      return offer && organisation
        ? answer(offer, organisation)
        : failure(404, 'not_found', 'no such offer');
    };

  /** An answer of the protocol, with what the fault that is on does to it on its way. */
  const spoilt =
    (endpoint: Endpoint, answer: Answer): Answer =>
    async (organisation, request) =>
      spoilAnswer(practice, endpoint, await answer(organisation, request));

  const metadata = (suffix: string, answer: Answer): Route =>
    tenantRoute('GET', `/.well-known/${suffix}/:tenant`, answer);

  return withCors(
    createRouter([
      ...shared,
      ...assetRoutes,
      { method: 'GET', path: '/', answer: async () => offerForm(practice, await organisations) },
      { method: 'GET', path: '/offers', answer: () => seeOther(`${origins.issuer}/`) },
      { method: 'POST', path: '/offers', answer: makeOffer },
      {
        method: 'GET',
        path: '/offers/:id',
        answer: withOffer((offer, organisation) => {
          const text = spoilOffer(practice, offer, organisation);
          return offerPage(practice, { offer, organisation, text });
        }),
      },
      {
        method: 'GET',
        path: '/credential-offers/:id',
        answer: withOffer((offer, organisation) =>
          spoilAnswer(practice, 'offer', json(credentialOffer(offer, organisation))),
        ),
      },
      metadata(
        'openid-credential-issuer',
        spoilt('metadata', (o) =>
          json(
            spoilDisplay(
              practice.fault,
              origins.issuer,
              spoilMetadata(practice, issuerMetadata(o, cardKinds)),
            ),
          ),
        ),
      ),
      metadata('oauth-authorization-server', (o) =>
        json(spoilServerMetadata(practice, authorizationServerMetadata(o))),
      ),
      metadata('jwt-vc-issuer', (o) =>
        json({ ...jwtVcIssuer(o), jwks: spoilKeys(practice, keySet(o)) }),
      ),
      tenantRoute('GET', '/:tenant/jwks', (o) => json(keySet(o))),
      {
        method: 'GET',
        path: '/:tenant/types/:card',
        answer: async (_, { tenant, card }) => {
          const organisation = await findOrganisation(tenant);
          const kind = cardKinds.find((k) => k.id === card && k.tenant === tenant);
          if (!organisation || !kind) return failure(404, 'not_found', 'no such type');
          const metadata = spoilDisplay(
            practice.fault,
            origins.issuer,
            spoilType(practice, typeMetadata(kind, organisation)),
          );
          return json(metadata, 200, { 'cache-control': 'max-age=300' });
        },
      },
      tenantRoute(
        'POST',
        '/:tenant/token',
        spoilt('token', (organisation, request) =>
          redeem(practice, { desk, grants, organisation }, request),
        ),
      ),
      tenantRoute(
        'POST',
        '/:tenant/nonce',
        spoilt('nonce', () => json({ c_nonce: nonces.give() })),
      ),
      tenantRoute(
        'POST',
        '/:tenant/credential',
        spoilt('credential', (organisation, request) =>
          giveCredential(practice, { organisation, grants, nonces, register }, request),
        ),
      ),
    ]),
  );
}
