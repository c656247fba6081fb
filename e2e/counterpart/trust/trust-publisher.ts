import { withCors } from '../http/cors';
import { html, type Html } from '../http/html';
import { json, token } from '../http/responses';
import { createRouter, type Handler, type Route } from '../http/router';
import type { Organisation } from '../issuer/organisations';
import { assetRoutes } from '../pages/assets';
import { showPage } from '../pages/layout';
import type { Practice } from '../practice';
import type { ConfirmedRequester } from '../verifier/requesters';
import { demoPublisherJwk, signTrustList, trustList } from './trust-list';

export interface TrustParts {
  readonly practice: Practice;
  readonly seed: string;
  readonly organisations: Promise<readonly Organisation[]>;
  readonly requesters: Promise<readonly ConfirmedRequester[]>;
  readonly shared: readonly Route[];
}

const nameRows = (names: readonly string[]): Html =>
  html`<ul>
    ${names.map((name) => html`<li>${name}</li>`)}
  </ul>`;

/** The publisher of the practice trust list. */
export function createTrustPublisher(parts: TrustParts): Handler {
  const { practice, seed, shared } = parts;
  const { origins } = practice;

  const serveList = async (): Promise<Response> => {
    const [organisations, requesters] = await Promise.all([parts.organisations, parts.requesters]);
    const list = trustList({ practice, organisations, requesters });
    return token(signTrustList(practice, list), 'application/jwt');
  };

  const showList = async (): Promise<Response> => {
    const [organisations, requesters] = await Promise.all([parts.organisations, parts.requesters]);
    return showPage({
      practice,
      role: 'trust',
      title: 'Trust list',
      body: html`
        <p class="lead">
          Who the practice list vouches for. The demo wallet knows this list; Sunny Flats is not on
          it.
        </p>
        <section class="panel">
          <h3>Issuers</h3>
          ${nameRows(organisations.map(({ name }) => name.en))}
        </section>
        <section class="panel">
          <h3>Organisations that may ask</h3>
          ${nameRows(requesters.map(({ name }) => name.en))}
        </section>
        <section class="panel">
          <h3>The files</h3>
          <p>Signed list: <a href="/trust-list.jwt">${origins.trust}/trust-list.jwt</a></p>
          <p>Publisher's key: <a href="/publisher.json">${origins.trust}/publisher.json</a></p>
        </section>
      `,
    });
  };

  return withCors(
    createRouter([
      ...shared,
      ...assetRoutes,
      { method: 'GET', path: '/', answer: showList },
      { method: 'GET', path: '/trust-list.jwt', answer: serveList },
      { method: 'GET', path: '/publisher.json', answer: () => json(demoPublisherJwk(seed)) },
    ]),
  );
}
