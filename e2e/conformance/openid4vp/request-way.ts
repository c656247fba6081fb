import { authenticateRequest } from '../../../src/adapters/proofs/authenticate-request';
import { stringMember } from '../../../src/core/kernel/json';
import { fail, type Failure, type Result } from '../../../src/core/kernel/result';
import { epochSeconds } from '../../../src/core/kernel/time';
import type { TrustList } from '../../../src/core/policy/trust-list';
import { parseRequest } from '../../../src/core/presentation/parse-request';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import type {
  FetchedRequest,
  PresentationRequest,
  RequestInput,
} from '../../../src/core/presentation/stages';

export const options = { allowLoopbackHttp: false };

/** What a case brings besides the link. */
export type Surroundings = {
  readonly trust: readonly TrustList[];
  readonly now: number;
  /** The request object served at `request_uri`. */
  readonly served?: string;
  readonly walletNonce?: string;
};

/** The whole way a request takes, from its link to what can be planned. */
export async function readWholeRequest(
  uri: string,
  around: Surroundings,
): Promise<Result<PresentationRequest, Failure>> {
  const read = readRequestUri(uri, options);
  if (!read.ok) return read;
  const request = fetched(read.value, around);
  if (request === null) return fail({ code: 'case/no-answer' });
  return judgeFetched(request, around);
}

/** From the fetched bytes on. */
export async function judgeFetched(
  request: FetchedRequest,
  { trust, now }: Surroundings,
): Promise<Result<PresentationRequest, Failure>> {
  const authenticated = await authenticateRequest({ request, trust, now: epochSeconds(now) });
  return authenticated.ok ? parseRequest(authenticated.value, options) : authenticated;
}

function fetched(
  input: RequestInput,
  { served, walletNonce }: Surroundings,
): FetchedRequest | null {
  const by = { arrival: 'link', fetchedFrom: null, walletNonce: null } as const;
  switch (input.kind) {
    case 'plain': {
      const { parameters } = input;
      const clientId = stringMember(parameters, 'client_id') ?? '';
      return { ...by, clientId, body: { kind: 'plain', parameters } };
    }
    case 'object':
      return { ...by, clientId: input.clientId, body: { kind: 'object', jwt: input.jwt } };
    case 'reference':
      return served === undefined
        ? null
        : {
            ...by,
            clientId: input.clientId,
            body: { kind: 'object', jwt: served },
            fetchedFrom: input.requestUri,
            walletNonce: walletNonce ?? null,
          };
  }
}

/** Codes by which the wallet says that it has no such function. */
const notBuilt: Readonly<Record<string, string>> = {
  'request/transaction-data': 'transaction data is refused: it can be neither shown nor signed yet',
  'request/response-mode': 'answers to the Digital Credentials API are not sent',
  'request/client-id-unsupported': 'federations and DIDs that must be fetched are not checked yet',
  'request/scope': 'queries named by a scope are not known',
};

export const whyNotBuilt = (code: string): string | undefined =>
  Object.hasOwn(notBuilt, code) ? notBuilt[code] : undefined;
