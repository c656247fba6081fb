import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { base64urlEncode } from '../core/kernel/base64url';
import { utf8Decode } from '../core/kernel/utf8';
import type { Arrival, FetchedRequest, RequestInput } from '../core/presentation/stages';
import { requestUriPostBody } from '../core/presentation/wallet-metadata';
import type { Ports } from '../ports';
import type { NetFailure, NetReply } from '../ports/net';
import type { RefusedRequest, RequestReview } from '../ports/vault';
import { requestCap } from './messages';
import { isStale, refreshStatuses } from './refresh-statuses';

type OpenPorts = Pick<Ports, 'vault' | 'net' | 'clock' | 'random'>;

/** Where opening stands; shown as a list of steps. */
export type OpenStep = 'read' | 'signature' | 'cards' | 'status';

/**
 * - `request/fetch-status`: the requester's host answered with an HTTP error. facts: host, status
 * - `request/not-text`: what came is no text
 */
export type OpenFailure =
  | NetFailure
  | RefusedRequest
  | Failure<'request/fetch-status' | 'request/not-text' | 'present/review-gone'>;

const timeoutMs = 10_000;
const statusLimitMs = 3_000;
const walletNonceBytes = 16;

/**
 * Fetches a request when it came by reference, has it authenticated, parsed and planned, and when a list of the
 * cards it names is too old reads all lists again that are, for 3 s at most.
 *
 * Call it only after the person has seen `input.host`.
 *
 * @errors every `OpenFailure`; nothing was shared
 * @see OpenID4VP 1.0 §5, §5.10
 */
export const openRequest = async (
  ports: OpenPorts,
  input: RequestInput,
  arrival: Arrival,
  onStep: (step: OpenStep) => void,
): Promise<Result<RequestReview, OpenFailure>> => {
  onStep('read');
  const fetched = await fetchRequest(ports, input, arrival);
  if (!fetched.ok) return fetched;

  onStep('signature');
  const review = await ports.vault.reviewRequest(fetched.value);
  if (!review.ok) return review;

  onStep('status');
  if (!(await isAnyListStale(ports, review.value))) return review;
  const refreshed = await within(statusLimitMs, refreshStatuses(ports, 'stale'));
  return refreshed === null || refreshed.changed.length === 0
    ? review
    : ports.vault.refreshReview(review.value.reviewId);
};

/** Whether a list of a card this request names is too old; then, and only then, all stale lists are read (DESIGN 4). */
const isAnyListStale = async (
  { vault, clock }: OpenPorts,
  { cards }: RequestReview,
): Promise<boolean> => {
  const involved = new Set(
    cards.flatMap(({ credential }) => credential.status.map(({ uri }) => uri)),
  );
  const lists = await vault.statusLists();
  const now = clock.now();
  return lists.ok && lists.value.some((list) => involved.has(list.uri) && isStale(list, now));
};

const fetchRequest = async (
  ports: OpenPorts,
  input: RequestInput,
  arrival: Arrival,
): Promise<Result<FetchedRequest, OpenFailure>> => {
  switch (input.kind) {
    case 'plain': {
      const clientId = input.parameters['client_id'];
      return ok({
        arrival,
        clientId: typeof clientId === 'string' ? clientId : '',
        body: { kind: 'plain', parameters: input.parameters },
        fetchedFrom: null,
        walletNonce: null,
      });
    }
    case 'object':
      return ok({
        arrival,
        clientId: input.clientId,
        body: { kind: 'object', jwt: input.jwt },
        fetchedFrom: null,
        walletNonce: null,
      });
    case 'reference': {
      const walletNonce =
        input.method === 'post' ? base64urlEncode(ports.random.bytes(walletNonceBytes)) : null;
      const reply = await fetchObject(ports, input.requestUri, walletNonce);
      if (!reply.ok) return reply;
      const jwt = readObject(input.host, reply.value);
      if (!jwt.ok) return jwt;
      return ok({
        arrival,
        clientId: input.clientId,
        body: { kind: 'object', jwt: jwt.value },
        fetchedFrom: input.requestUri,
        walletNonce,
      });
    }
  }
};

/** GET, or POST with this wallet's nonce so that the object cannot be one made for somebody else (§5.10). */
const fetchObject = (
  { net }: OpenPorts,
  url: string,
  walletNonce: string | null,
): Promise<Result<NetReply, NetFailure>> =>
  net.send({
    purpose: 'request',
    url,
    maxBytes: requestCap,
    timeoutMs,
    redirects: 'refuse',
    ...(walletNonce === null
      ? { method: 'GET' as const, headers: { accept: 'application/oauth-authz-req+jwt' } }
      : {
          method: 'POST' as const,
          headers: {
            accept: 'application/oauth-authz-req+jwt',
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: requestUriPostBody(walletNonce),
        }),
  });

const readObject = (host: string, reply: NetReply): Result<string, OpenFailure> => {
  if (reply.status !== 200) {
    return fail({ code: 'request/fetch-status', facts: { host, status: reply.status } });
  }
  const text = utf8Decode(reply.body);
  return text.ok ? ok(text.value.trim()) : fail({ code: 'request/not-text' });
};

/** The value when it comes in time, else null; what runs on is not lost, it still reaches the vault. */
const within = <T>(limitMs: number, work: Promise<T>): Promise<T | null> =>
  Promise.race([work, new Promise<null>((late) => setTimeout(() => late(null), limitMs))]);
