import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { answerOf, openWithCard } from './adapters/vault/testing/answering';
import { must, passphrase, requestFor } from './adapters/vault/testing/test-vault';
import { approve } from './core/presentation/approve';
import { ok } from './core/kernel/result';
import type { FetchedRequest } from './core/presentation/stages';
import { sendAnswer } from './flows/present';
import { tellRequester } from './flows/tell-requester';
import type { Ports } from './ports';
import type { Vault } from './ports/vault';
import { endAt } from './testing/end-at';
import { replyOf } from './testing/fake-ports';

// The flows over the real vault: the page ends at every moment of a send, and the wallet is opened again.

/** A requester that counts what reaches it. */
const createNet = () => {
  const posts: string[] = [];
  const net: Ports['net'] = {
    send: ({ body }) => {
      posts.push(body ?? '');
      return Promise.resolve(ok(replyOf('{}')));
    },
    ledger: () => Promise.resolve([]),
  };
  return { net, posts };
};

type Test = Awaited<ReturnType<typeof openWithCard>>;
type Sending = Pick<Ports, 'vault' | 'keys' | 'net'>;

const portsOver = (test: Test, { vault, keys, net }: Sending): Ports =>
  ({ ...test, vault, keys, net, allowLoopbackHttp: false }) as unknown as Ports;

/** The wallet as it is found after the page ended: another thread over the same disk. */
const reopen = async (test: Test): Promise<Pick<Ports, 'vault' | 'keys'>> => {
  const again = test.start();
  must(await again.vault.unlock({ kind: 'passphrase', text: passphrase }));
  return again;
};

const share = async (ports: Ports, request: FetchedRequest): Promise<unknown> => {
  const review = await ports.vault.reviewRequest(request);
  if (!review.ok) return review.error.code;
  const { reviewId, choice } = answerOf(review.value);
  return sendAnswer(ports, {
    reviewId,
    choice,
    approved: must(approve(review.value.plan, choice)),
  });
};

const tell = async (ports: Ports, request: FetchedRequest): Promise<unknown> => {
  const review = await ports.vault.reviewRequest(request);
  if (review.ok || review.error.tellable === undefined) return review.ok ? '' : review.error.code;
  return tellRequester(ports, review.error.tellable.refusalId);
};

const sends = async (vault: Vault) =>
  must(await vault.activity()).flatMap((entry) =>
    entry.kind === 'shared' || entry.kind === 'told' ? [entry.outcome] : [],
  );

const byPost = () => requestFor([['given_name']]);
const byAddress = () =>
  requestFor([['given_name']], {
    response_mode: 'fragment',
    response_uri: null,
    redirect_uri: 'https://verifier.example/back',
  });
const malformed = () => requestFor([['given_name']], { nonce: 'short', state: 's-1' });

/** What is known after the page ended at a moment, and what the same request does then. */
const known: Readonly<Record<string, readonly [outcome: string | null, answersAgain: boolean]>> = {
  'before vault.reviewRequest': [null, true],
  'after vault.reviewRequest': [null, true],
  'before vault.present': [null, true],
  'after vault.present': ['not-sent', true],
  'before vault.tellRefusal': [null, true],
  'after vault.tellRefusal': ['not-sent', true],
  'before vault.startSending': ['not-sent', true],
  'after vault.startSending': ['sent-unconfirmed', false],
  'before net.send': ['sent-unconfirmed', false],
  'after net.send': ['sent-unconfirmed', false],
  'before vault.settle': ['sent-unconfirmed', false],
};

it.each([
  ['an answer that is posted', share, byPost, 1, 'accepted', 10],
  ['an answer in an address', share, byAddress, 0, 'sent-unconfirmed', 8],
  // An error says nothing of the holder, so telling it to a request that asks again does no harm.
  ['an error that they are told', tell, malformed, 1, 'accepted', 10],
] as const)(
  '%s says after every end exactly what is known, and never leaves twice',
  async (_, send, makeRequest, posted, whole, moments) => {
    for (let at = 0; ; at += 1) {
      const test = await openWithCard();
      const { net, posts } = createNet();
      const request = makeRequest();
      const page = endAt(portsOver(test, { vault: test.vault, keys: test.keys, net }), at);
      const moment = await Promise.race([
        page.ended,
        send(page.ports, request).then(() => 'never' as const),
      ]);
      const isOver = moment === 'never';
      const before = posts.length;
      const again = await reopen(test);
      const [outcome, answersAgain] =
        isOver || moment === 'after vault.settle' ? [whole, false] : (known[moment] ?? []);
      expect([moment, await sends(again.vault)]).toEqual([
        moment,
        outcome === null ? [] : [outcome],
      ]);
      const repeated = await send(portsOver(test, { ...again, net }), request);
      if (send === share) {
        expect([moment, repeated === 'request/replayed']).toEqual([moment, !answersAgain]);
        expect([moment, posts.length]).toEqual([moment, answersAgain ? posted : before]);
        expect(posts.length).toBeLessThanOrEqual(1);
      }
      await again.vault.lock();
      await test.vault.lock();
      if (!isOver) continue;
      expect(page.passed).toHaveLength(moments);
      return;
    }
  },
);
