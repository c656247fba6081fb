import { failure, json, readBody } from '../http/responses';
import type { Practice } from '../practice';
import { type Offer, type OfferDesk, triesAllowed } from './offer-desk';
import { preAuthorizedGrant } from './offer-message';
import type { Organisation } from './organisations';

const tokenLifetimeSeconds = 10 * 60;

/** An access token stands for one offer, at the organisation that made it. */
export interface Grant {
  readonly accessToken: string;
  readonly offer: Offer;
  readonly expiresAt: number;
}

export type Grants = Map<string, Grant>;

const refuse = (description: string): Response => failure(400, 'invalid_grant', description);

function refuseTry(offer: Offer): Response {
  offer.wrongTries += 1;
  const left = triesAllowed - offer.wrongTries;
  return refuse(
    left > 0
      ? `wrong transaction code, ${left} ${left === 1 ? 'try' : 'tries'} left`
      : 'wrong transaction code too often, this offer is closed',
  );
}

/** What is wrong with redeeming this offer now, or null. @see OpenID4VCI 1.0 §6.3 */
function objection(offer: Offer | undefined, typed: unknown, now: number): Response | null {
  if (!offer) return refuse('unknown pre-authorized code');
  if (offer.isRedeemed) return refuse('this pre-authorized code was used before');
  if (offer.expiresAt <= now) return refuse('this offer has ended');
  if (offer.wrongTries >= triesAllowed) return refuse('this offer is closed');
  if (offer.transactionCode === null) {
    return typed === undefined
      ? null
      : failure(400, 'invalid_request', 'this offer asks for no transaction code');
  }
  if (typed === undefined) return failure(400, 'invalid_request', 'a transaction code is missing');
  return typed === offer.transactionCode ? null : refuseTry(offer);
}

/** Exchanges a pre-authorised code, once, for an access token. @see OpenID4VCI 1.0 §6 */
export async function redeem(
  practice: Practice,
  { desk, grants, organisation }: { desk: OfferDesk; grants: Grants; organisation: Organisation },
  request: Request,
): Promise<Response> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('application/x-www-form-urlencoded')) {
    return failure(400, 'invalid_request', 'the token request is a form');
  }
  const body = (await readBody(request)) ?? {};
  if (body.grant_type !== preAuthorizedGrant) {
    return failure(400, 'unsupported_grant_type', 'only the pre-authorized code grant is served');
  }
  const code = body['pre-authorized_code'];
  if (code === undefined) return failure(400, 'invalid_request', 'pre-authorized_code is missing');
  const offer = desk.find(
    (o) => o.preAuthorizedCode === code && o.kind.tenant === organisation.tenant,
  );
  const problem = practice.fault.is('offer-used-before')
    ? refuse('this pre-authorized code was used before')
    : objection(offer, body.tx_code, practice.now());
  if (problem || !offer) return problem ?? refuse('unknown pre-authorized code');
  offer.isRedeemed = true;
  const accessToken = practice.passing.text(`access|${offer.id}`, 24);
  const expiresAt = practice.now() + tokenLifetimeSeconds;
  grants.set(accessToken, { accessToken, offer, expiresAt });
  return json({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
  });
}
