import { withCors } from '../http/cors';
import { failure, isJson, json, readBody, seeOther, token } from '../http/responses';
import { createRouter, type Handler, type Route } from '../http/router';
import { assetRoutes } from '../pages/assets';
import { type Practice, walletLink } from '../practice';
import type { ConfirmedRequester } from './requesters';
import { requestObject, requestText, signRequest } from './request-message';
import type { Scene } from './scene';
import { scenePage, scenesPage } from './scene-pages';
import { findScene } from './scenes';
import { type Session, SessionDesk, standingOf } from './session';
import { sessionMessage } from './session-message';
import { arrivalPage, comebackPage, sessionPage } from './session-pages';
import { spoilAnswer, withoutCors } from './spoil-answer';
import { spoilReading } from './spoil-query';
import { takeAnswer } from './take-answer';

import type { TrustedIssuer } from './verify-presentation';

export interface VerifierParts {
  readonly practice: Practice;
  readonly requesters: Promise<readonly ConfirmedRequester[]>;
  readonly issuers: Promise<readonly TrustedIssuer[]>;
  readonly fetchList: (uri: string) => Promise<Response>;
  readonly shared: readonly Route[];
}

/** The verifier: five situations in which somebody asks. @see OpenID4VP 1.0 */
export function createVerifier(parts: VerifierParts): Handler {
  const { practice, shared } = parts;
  const { origins } = practice;
  const desk = new SessionDesk(practice);

  const withScene =
    (answer: (scene: Scene, request: Request) => Response | Promise<Response>): Route['answer'] =>
    (request, { scene: id = '' }) => {
      const scene = findScene(id);
      return scene ? answer(scene, request) : failure(404, 'not_found', 'no such scene');
    };

  const withSession =
    (
      answer: (session: Session, request: Request) => Response | Promise<Response>,
    ): Route['answer'] =>
    (request, { session: id = '' }) => {
      const session = desk.find(id);
      return session ? answer(session, request) : failure(404, 'not_found', 'no such session');
    };

  const start = async (scene: Scene, request: Request): Promise<Response> => {
    const isFromProgram = isJson(request);
    const { device = 'cross', visit, by = 'post' } = (await readBody(request)) ?? {};
    if (device !== 'same' && device !== 'cross') {
      return failure(400, 'invalid_request', 'device is same or cross');
    }
    if (visit !== undefined && visit !== 'first' && visit !== 'next') {
      return failure(400, 'invalid_request', 'visit is first or next');
    }
    if (by !== 'post' && by !== 'address') {
      return failure(400, 'invalid_request', 'by is post or address');
    }
    const session = desk.start(scene, { device, visit, by });
    const page = `${origins.verifier}/scenes/${scene.id}/${session.id}`;
    if (!isFromProgram) return seeOther(page);
    const text = requestText(practice, session);
    return json({
      session: session.id,
      request_text: text,
      wallet_link: walletLink(practice, text),
      result: `${origins.verifier}/sessions/${session.id}`,
      page,
    });
  };

  /** Serves a request object; a POST may bring a nonce of the wallet's. @see OpenID4VP 1.0 §5.10 */
  const serveRequest = async (session: Session, request: Request): Promise<Response> => {
    const requester = (await parts.requesters).find(({ id }) => id === session.scene.requester);
    if (!requester) return failure(404, 'not_found', 'this request travels in its link');
    const isOver = standingOf(session, practice.now()).state !== 'waiting';
    if (isOver && !practice.fault.is('request-served-again')) {
      return failure(410, 'invalid_request', 'this request was answered or has ended');
    }
    const body = request.method === 'POST' ? await readBody(request) : null;
    const walletNonce = typeof body?.wallet_nonce === 'string' ? body.wallet_nonce : null;
    session.readings += 1;
    const message = spoilReading(practice, session, requestObject(practice, session, walletNonce));
    const signed = await signRequest(practice, requester, message);
    return token(signed, 'application/oauth-authz-req+jwt');
  };

  const answer = async (session: Session, request: Request): Promise<Response> =>
    spoilAnswer(practice, async () =>
      takeAnswer(request, {
        practice,
        session,
        issuers: await parts.issuers,
        fetchList: parts.fetchList,
      }),
    );

  /** An answer to the address that all sessions of an unsigned scene share. */
  const answerByState = async (scene: Scene, request: Request): Promise<Response> => {
    const form = new URLSearchParams(await request.clone().text());
    const session = desk.findByState(scene, form.get('state'));
    return session
      ? answer(session, request)
      : failure(400, 'invalid_request', 'state is missing or wrong');
  };

  const showResult = (session: Session, request: Request): Response => {
    const code = new URL(request.url).searchParams.get('response_code');
    return code === session.responseCode
      ? sessionPage(practice, session)
      : failure(403, 'access_denied', 'this page needs the code that the wallet received');
  };

  const get = (path: string, respond: Route['answer']): Route => ({
    method: 'GET',
    path,
    answer: respond,
  });
  const post = (path: string, respond: Route['answer']): Route => ({
    method: 'POST',
    path,
    answer: respond,
  });

  const router = withCors(
    createRouter([
      ...shared,
      ...assetRoutes,
      get('/', () => scenesPage(practice)),
      get(
        '/scenes/:scene',
        withScene((scene) => scenePage(practice, scene)),
      ),
      get(
        '/scenes/:scene/start',
        withScene((scene) => seeOther(`/scenes/${scene.id}`)),
      ),
      post('/scenes/:scene/start', withScene(start)),
      get(
        '/scenes/:scene/:session',
        withSession((session) => sessionPage(practice, session)),
      ),
      get(
        '/sessions/:session',
        withSession((session) => json(sessionMessage(practice, session))),
      ),
      get('/requests/:session', withSession(serveRequest)),
      post('/requests/:session', withSession(serveRequest)),
      post('/responses/:session', withSession(answer)),
      post('/answers/:scene', withScene(answerByState)),
      get(
        '/done/:session',
        withSession((session) => comebackPage(practice, session)),
      ),
      get(
        '/came/:session',
        withSession((session) => arrivalPage(practice, session)),
      ),
      get('/done/:session/result', withSession(showResult)),
    ]),
  );
  return withoutCors(practice, router);
}
