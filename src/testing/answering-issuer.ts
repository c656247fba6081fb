import { fail, ok } from '../core/kernel/result';
import type { KeyId, Keys } from '../ports/keys';
import type { NetFailure, NetPurpose, NetReply } from '../ports/net';
import type { PendingCard, PendingId, Vault } from '../ports/vault';
import type { ReceivingStep } from '../ports/vault-receiving';
import { fakePorts, replyOf } from './fake-ports';
import { hide, holderJwk, issueCard } from './issue-card';
import { buildCardView } from './review-builders';

export const issuer = 'https://issuer.example';
/** The card it gives. */
export const text = issueCard({ name: hide('Ada') });
export const display = { names: [], descriptions: [], labels: [], colours: null };

const view = buildCardView({ id: 'c', name: 'Card', issuer: 'Issuer', claims: { name: 'Ada' } });
export const pending: PendingCard = { pendingId: 'p' as PendingId, view, alreadyHere: [] };
export const keyId = 'k' as KeyId;

export type Answers = Partial<Record<NetPurpose, readonly (NetReply | NetFailure)[]>>;

/** Each purpose's answers in turn, the last one again and again. */
export const good: Answers = {
  token: [replyOf({ access_token: 'secret', token_type: 'Bearer' })],
  nonce: [replyOf({ c_nonce: 'n1' }), replyOf({ c_nonce: 'n2' })],
  credential: [replyOf({ credentials: [{ credential: text }] })],
  'issuer-metadata': [replyOf({ issuer, jwks: { keys: [] } })],
};

/** An issuer that answers so, before a wallet that keeps everything and writes down each step. */
export const answeringIssuer = (
  answers: Answers = {},
  more: { readonly vault?: Partial<Vault>; readonly keys?: Partial<Keys> } = {},
) => {
  const turns = new Map<NetPurpose, number>();
  const proved: unknown[] = [];
  const noted: ReceivingStep[] = [];
  const reviewed: Parameters<Vault['reviewCredential']>[0][] = [];
  const fake = fakePorts({
    net: ({ purpose }) => {
      const list = answers[purpose] ?? good[purpose] ?? [];
      const turn = turns.get(purpose) ?? 0;
      turns.set(purpose, turn + 1);
      const answer = list[Math.min(turn, list.length - 1)];
      if (answer === undefined) throw new Error(`unexpected ${purpose}`);
      return 'code' in answer ? fail(answer) : answer;
    },
    keys: {
      create: () => Promise.resolve(ok({ keyId, jwk: holderJwk })),
      prove: (_, input) => {
        proved.push(input);
        return Promise.resolve(ok('proof'));
      },
      ...more.keys,
    },
    vault: {
      reviewCredential: (input) => {
        reviewed.push(input);
        return Promise.resolve(ok(pending));
      },
      noteReceiving: (_, step) => {
        noted.push(step);
        return Promise.resolve(ok(undefined));
      },
      forgetReceiving: () => Promise.resolve(ok(undefined)),
      ...more.vault,
    },
  });
  return { ...fake, proved, noted, reviewed };
};

/** What the flow did beside writing its steps down. */
export const work = (calls: readonly string[]): readonly string[] =>
  calls.filter((call) => !/^vault\.(?:note|forget)Receiving$/u.test(call));

/** Whether all that is left of it was forgotten, which is the last thing that happens. */
export const isForgotten = (calls: readonly string[]): boolean =>
  calls.at(-1) === 'vault.forgetReceiving';

/** What may pass by itself: the receive waits for another try. */
export const waits: ReadonlySet<string> = new Set([
  'net/offline',
  'net/no-reply',
  'net/timeout',
  'token/wrong-code',
  'token/not-ready',
  'token/server',
  'issue/server',
  'vault/locked',
  'vault/write',
]);

/** A refusal as servers write it. */
export const refusal = (error: string, status = 400): NetReply => replyOf({ error }, status);
