import { failure, isJson, json, readBody } from '../http/responses';
import type { Practice } from '../practice';
import type { StatusRegister } from '../status/status-register';
import { issueCard } from './issue-card';
import { verifyKeyProof } from './key-proof';
import type { Nonces } from './nonces';
import { configurationId } from './offer-message';
import type { Organisation } from './organisations';
import type { Grant, Grants } from './token-endpoint';

export interface CredentialDesk {
  readonly organisation: Organisation;
  readonly grants: Grants;
  readonly nonces: Nonces;
  readonly register: StatusRegister;
}

function authorise(request: Request, desk: CredentialDesk, now: number): Grant | Response {
  const [scheme, accessToken] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || accessToken === undefined) {
    return failure(401, 'invalid_token', 'an access token is missing', {
      'www-authenticate': 'Bearer',
    });
  }
  const grant = desk.grants.get(accessToken);
  const isOurs = grant?.offer.kind.tenant === desk.organisation.tenant;
  if (!grant || !isOurs || grant.expiresAt <= now) {
    return failure(401, 'invalid_token', 'the access token is unknown or has ended', {
      'www-authenticate': 'Bearer error="invalid_token"',
    });
  }
  return grant;
}

/** What is wrong with which card is asked for, or null. @see OpenID4VCI 1.0 §8.2, §8.3.1.2 */
function wrongCard(body: Record<string, unknown>, grant: Grant): Response | null {
  if (body.credential_identifier !== undefined) {
    return failure(400, 'unknown_credential_identifier', 'no credential identifiers were given');
  }
  const asked = body.credential_configuration_id;
  if (typeof asked !== 'string') {
    return failure(400, 'invalid_credential_request', 'credential_configuration_id is missing');
  }
  return asked === configurationId(grant.offer)
    ? null
    : failure(400, 'unknown_credential_configuration', 'this is not the card that was offered');
}

/** The one proof in a request; batches are not served. */
function readProof(body: Record<string, unknown>): string | null {
  const { proofs } = body;
  if (typeof proofs !== 'object' || proofs === null) return null;
  const entries = Object.entries(proofs);
  const [kind, list] = entries[0] ?? [];
  if (entries.length !== 1 || kind !== 'jwt' || !Array.isArray(list)) return null;
  const [proof]: unknown[] = list;
  return list.length === 1 && typeof proof === 'string' ? proof : null;
}

/** Gives out the card of a grant against a fresh proof of the holder's key. @see OpenID4VCI 1.0 §8 */
export async function giveCredential(
  practice: Practice,
  desk: CredentialDesk,
  request: Request,
): Promise<Response> {
  const grant = authorise(request, desk, practice.now());
  if (grant instanceof Response) return grant;
  const body = isJson(request) ? await readBody(request) : null;
  if (!body) return failure(400, 'invalid_credential_request', 'the request is not a JSON object');
  const problem = wrongCard(body, grant);
  if (problem) return problem;
  const proof = readProof(body);
  if (proof === null) return failure(400, 'invalid_proof', 'exactly one jwt proof is taken');
  const { organisation } = desk;
  const verdict = await verifyKeyProof(proof, { issuer: organisation.issuer, now: practice.now() });
  if (!verdict.ok) return failure(400, 'invalid_proof', verdict.reason);
  if (!desk.nonces.take(verdict.nonce)) {
    return failure(400, 'invalid_nonce', 'this nonce is unknown, used or too old');
  }
  const { offer } = grant;
  const { holderKey } = verdict;
  const credential = await issueCard(practice, {
    offer,
    organisation,
    register: desk.register,
    holderKey,
  });
  return json({ credentials: [{ credential }] });
}
