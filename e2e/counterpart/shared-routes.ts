import { failure, isJson, json, readBody, seeOther } from './http/responses';
import type { Route } from './http/router';
import { cardKinds, issuerOf, typeOf } from './issuer/card-kinds';
import type { Practice } from './practice';
import { listModes, type StatusRegister } from './status/status-register';
import { scenes } from './verifier/scenes';

/** Where everything is; its shape is described in README.md. */
export const addresses = (
  { origins, wallet }: Practice,
  register: StatusRegister,
): Record<string, unknown> => ({
  home: origins.home,
  issuer: {
    issuer: origins.issuer,
    offers: `${origins.issuer}/offers`,
    cards: cardKinds.map((kind) => ({
      id: kind.id,
      name: kind.name.en,
      issuer: issuerOf(kind, origins.issuer),
      vct: typeOf(kind, issuerOf(kind, origins.issuer)),
      list: register.uriOf(kind.tenant),
    })),
  },
  verifier: {
    origin: origins.verifier,
    scenes: scenes.map(({ id, title, name }) => ({
      id,
      title,
      requester: name,
      start: `${origins.verifier}/scenes/${id}/start`,
      page: `${origins.verifier}/scenes/${id}`,
    })),
  },
  status: {
    list: register.uriOf('registry-office'),
    controlStatus: `${origins.status}/control/status`,
    controlList: `${origins.status}/control/list`,
    state: `${origins.status}/control/state`,
  },
  trust: {
    list: `${origins.trust}/trust-list.jwt`,
    anchor: `${origins.trust}/publisher.json`,
  },
  wallet,
});

/** The controls of a test or a curious person, the same on every role's origin. */
export function sharedRoutes(practice: Practice, register: StatusRegister): readonly Route[] {
  const state = (): Record<string, unknown> => ({
    mode: register.mode,
    cards: register.issued().map((card) => ({ ...card, value: register.valueOf(card) })),
  });

  // A form came from the status page and goes back there; a program gets the new state.
  const settle = (request: Request): Response =>
    isJson(request) ? json(state()) : seeOther(`${practice.origins.status}/`);

  const setStatus: Route['answer'] = async (request) => {
    const { card, value } = (await readBody(request)) ?? {};
    const wanted = ([0, 1, 2] as const).find((known) => String(known) === String(value));
    if (typeof card !== 'string' || wanted === undefined) {
      return failure(400, 'invalid_request', 'card is a text, value is 0, 1 or 2');
    }
    return register.set(card, wanted).length > 0
      ? settle(request)
      : failure(404, 'not_found', 'no such card was given out since the start');
  };

  const setMode: Route['answer'] = async (request) => {
    const { mode } = (await readBody(request)) ?? {};
    const wanted = listModes.find((known) => known === mode);
    if (!wanted) return failure(400, 'invalid_request', `mode is one of ${listModes.join(', ')}`);
    register.mode = wanted;
    return settle(request);
  };

  const forgetCalls: Route['answer'] = () => {
    practice.log.calls = [];
    return json({ calls: [] });
  };

  return [
    {
      method: 'GET',
      path: '/counterpart.json',
      answer: () => json(addresses(practice, register)),
    },
    { method: 'GET', path: '/control/state', answer: () => json(state()) },
    {
      method: 'GET',
      path: '/control/fault',
      answer: () => json({ fault: practice.fault.current }),
    },
    { method: 'GET', path: '/control/calls', answer: () => json({ calls: practice.log.calls }) },
    { method: 'POST', path: '/control/calls', answer: forgetCalls },
    { method: 'POST', path: '/control/status', answer: setStatus },
    { method: 'POST', path: '/control/list', answer: setMode },
  ];
}
