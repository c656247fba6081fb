import { jsonText } from '../../core/kernel/json-text';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { sha256Text } from '../../core/kernel/sha256';
import { stringMember } from '../../core/kernel/json';
import type { JsonObject } from '../../core/kernel/json';
import type { AuthenticatedRequest } from '../../core/presentation/stages';
import type { Proofs, RequestAuthFailure } from '../../ports/proofs';
import { identify } from './identify-requester';
import { readClientIdentifier } from './client-identifier';
import { openJws } from './open-jws';
import { claimsFailure } from './request-claims';
import { unsignedVerifier } from './unsigned-verifier';

export type RequestInput = Parameters<Proofs['authenticateRequest']>[0];
export type RequestResult = Result<AuthenticatedRequest, RequestAuthFailure>;

/** Plain parameters: nobody signed them, which only the `redirect_uri` prefix allows. */
const authenticatePlain = ({ request }: RequestInput, parameters: JsonObject): RequestResult => {
  if (stringMember(parameters, 'client_id') !== request.clientId)
    return fail({ code: 'request/client-id-differs' });
  const identifier = readClientIdentifier(request.clientId);
  if (!identifier.ok) return identifier;
  if (identifier.value.prefix !== 'redirect_uri')
    return fail({ code: 'request/unsigned-not-allowed' });
  const verifier = unsignedVerifier(request.clientId, identifier.value.value, parameters);
  if (!verifier.ok) return verifier;
  return ok({
    verifier: verifier.value,
    payload: parameters,
    digest: sha256Text(jsonText(parameters)),
  });
};

const authenticateObject = async (input: RequestInput, jwt: string): Promise<RequestResult> => {
  const { request, now } = input;
  const identifier = readClientIdentifier(request.clientId);
  if (!identifier.ok) return identifier;
  const opened = openJws(jwt, ['oauth-authz-req+jwt']);
  if (!opened.ok) return opened;
  const { payload } = opened.value;
  if (stringMember(payload, 'client_id') !== request.clientId)
    return fail({ code: 'request/client-id-differs' });
  const verifier = await identify(opened.value, identifier.value, input);
  if (!verifier.ok) return verifier;
  const failure = claimsFailure(payload, request, now);
  if (failure !== null) return fail(failure);
  return ok({ verifier: verifier.value, payload, digest: sha256Text(jwt) });
};

/**
 * Finds out who asks, and how surely. Only the parameters inside a request object count; of those around it
 * the client identifier alone is compared.
 *
 * @see Proofs.authenticateRequest; OpenID4VP 1.0 §5; DESIGN 5 and 10; CONFORMANCE VP-1, VP-4 … VP-11
 */
export const authenticateRequest = async (input: RequestInput): Promise<RequestResult> => {
  const { body } = input.request;
  return body.kind === 'plain'
    ? authenticatePlain(input, body.parameters)
    : authenticateObject(input, body.jwt);
};
