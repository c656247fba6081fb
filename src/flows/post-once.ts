import { utf8Decode } from '../core/kernel/utf8';
import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { readAnswer } from '../core/presentation/read-answer';
import { killPoint } from '../kill-points/kill-point';
import type { Ports } from '../ports';
import type { EntryId } from '../ports/activity';
import type { NetFailure, NetReply } from '../ports/net';
import type { OutgoingResponse } from '../ports/outgoing';
import type { Vault } from '../ports/vault';

export type SendPorts = Pick<Ports, 'vault' | 'net' | 'allowLoopbackHttp'>;

/** What became of a send that was started. */
export interface Sent {
  readonly entryId: EntryId;
  readonly outcome: 'accepted' | 'refused' | 'sent-unconfirmed';
  /** What they said, to be quoted. */
  readonly answer: string | null;
  /** Where they would like the person to go; followed only on a tap. */
  readonly redirectUri: string | null;
  /** An address they gave that is not opened, to be shown as text. */
  readonly unopened: string | null;
}

/** A post that did not end well; `shared: 'no'` only when no request was ever started. */
export type PostFailure =
  | (NetFailure & { readonly shared: 'no' | 'maybe'; readonly entryId: EntryId })
  | (Failure<'present/not-recorded'> & { readonly shared: 'maybe'; readonly entryId: EntryId });

const answerCap = 64 * 1_024;
const timeoutMs = 20_000;

/**
 * Posts what the vault handed out, once, and has it write down what became of it. Never retried, and nothing here
 * throws: a thread that ends in the middle leaves a person who must hear that it may have arrived.
 *
 * @errors `net/offline`, `net/refused-address`: nothing left. Every other `net/*`: they may have it.
 *   `present/not-recorded`: sent, but the outcome could not be written
 * @see OpenID4VP 1.0 §8.2
 */
export const postOnce = async (
  { vault, net, allowLoopbackHttp }: SendPorts,
  { entryId, url, body }: OutgoingResponse,
): Promise<Result<Sent, PostFailure>> => {
  if (__KILL_POINTS__) await killPoint('post:1');
  const reply = await post(net, url, body);
  if (__KILL_POINTS__) await killPoint('post:2');
  if (!reply.ok) {
    const shared = neverStarted(reply.error) ? 'no' : 'maybe';
    await settle(vault, entryId, shared === 'no' ? 'not-sent' : 'sent-unconfirmed', null);
    return fail({ ...reply.error, shared, entryId });
  }

  const text = utf8Decode(reply.value.body);
  const answer = readAnswer(reply.value.status, text.ok ? text.value : '', {
    responseUri: url,
    allowLoopbackHttp,
  });
  return (await settle(vault, entryId, answer.outcome, answer.answer))
    ? ok({ entryId, ...answer })
    : fail({ code: 'present/not-recorded', shared: 'maybe', entryId });
};

const post = (
  net: Ports['net'],
  url: string,
  body: string,
): Promise<Result<NetReply, NetFailure>> => {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const limits = { maxBytes: answerCap, timeoutMs, redirects: 'refuse' } as const;
  return net
    .send({ purpose: 'response', method: 'POST', url, headers, body, ...limits })
    .catch(() => fail({ code: 'net/no-reply', facts: { host: new URL(url).host } }));
};

/** Whether the outcome is written; a vault that was locked meanwhile keeps its "sending", which says "maybe". */
export const settle = (
  vault: Ports['vault'],
  ...outcome: Parameters<Vault['settle']>
): Promise<boolean> =>
  vault.settle(...outcome).then(
    ({ ok: isWritten }) => isWritten,
    () => false,
  );

const neverStarted = ({ code }: NetFailure): boolean =>
  code === 'net/offline' || code === 'net/refused-address';
