import { setTimeout as wait } from 'node:timers/promises';
import type { Organisation } from '../issuer/organisations';
import { withCors } from '../http/cors';
import { failure, seeOther, token } from '../http/responses';
import { createRouter, type Handler, type Route } from '../http/router';
import { assetRoutes } from '../pages/assets';
import type { Practice } from '../practice';
import { statusPage } from './status-pages';
import type { StatusRegister } from './status-register';
import { statusTokens } from './status-token';

const slowMs = 6000;

export interface StatusParts {
  readonly practice: Practice;
  readonly organisations: Promise<readonly Organisation[]>;
  readonly register: StatusRegister;
  readonly shared: readonly Route[];
}

/** The status host: one list for each organisation, signed by it. @see Token Status List §8 */
export function createStatusHost(parts: StatusParts): Handler {
  const { practice, organisations, register, shared } = parts;

  const serveList: Route['answer'] = async ({ url }, { tenant }) => {
    const founded = await organisations;
    const organisation = founded.find((o) => o.tenant === tenant);
    if (!organisation) return failure(404, 'not_found', 'no such list');
    const { fault } = practice;
    if (fault.is('list-in-circles')) return seeOther(url);
    const signer = fault.is('list-of-another-signer')
      ? founded.find((o) => o.tenant !== tenant)
      : organisation;
    if (register.mode === 'gone') return failure(410, 'gone', 'this list is gone');
    if (register.mode === 'slow') await wait(slowMs);
    const order = { organisation, register, now: practice.now(), signer, fault };
    return token(statusTokens[register.mode](order), 'application/statuslist+jwt');
  };

  const lists = createRouter([{ method: 'GET', path: '/lists/:tenant', answer: serveList }]);
  const pages = withCors(
    createRouter([
      ...shared,
      ...assetRoutes,
      { method: 'GET', path: '/', answer: () => statusPage(practice, register) },
      {
        method: 'GET',
        path: '/control/:what',
        answer: () => seeOther(`${practice.origins.status}/`),
      },
    ]),
  );
  return (request) => {
    const isList = new URL(request.url).pathname.startsWith('/lists/');
    if (!isList) return pages(request);
    return register.mode === 'no-cors' ? lists(request) : withCors(lists)(request);
  };
}
