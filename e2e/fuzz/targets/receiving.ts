import fc from 'fast-check';
import { ok } from '../../../src/core/kernel/result';
import { decodeCredential } from '../../../src/core/formats/formats';
import { readOfferUri } from '../../../src/core/issuance/read-offer-uri';
import { fetchOffer, openOffer } from '../../../src/flows/open-offer';
import { canGoOnAfter } from '../../../src/flows/collect-failure';
import { collectCredential, keepCredential } from '../../../src/flows/receive';
import type { KeyId } from '../../../src/ports/keys';
import type { NetReply } from '../../../src/ports/net';
import type { PendingId } from '../../../src/ports/vault';
import { buildReceiving } from '../../../src/testing/build-offer';
import { fakePorts, replyOf } from '../../../src/testing/fake-ports';
import { holderJwk } from '../../../src/testing/issue-card';
import { buildCardView } from '../../../src/testing/review-builders';
import type { Value } from '../junk';
import { mutatedValue } from '../mutate-json';
import type { Target, Verdict } from '../target';
import { verdictOf } from '../verdict-of';
import * as messages from './messages';

/** All an issuer answers while one card is received, as one message. */
const [offer = null] = messages.offers;
const [metadata = null] = messages.issuerMetadata;
const [server = null] = messages.serverMetadata;
const [token = null] = messages.tokenReplies;
const [nonce = null] = messages.nonceReplies;
const [credential = null] = messages.credentialReplies;
const [keys = null] = messages.issuerKeys;
const answers = {
  offer,
  metadata,
  server,
  token,
  nonce,
  credential,
  keys,
  types: messages.typeMetadata[0] ?? null,
};
const fine: Value = answers;

/** `error` members become refusals, as servers do it. */
const replyTo = (body: Value | undefined): NetReply => {
  const text = JSON.stringify(body ?? null);
  return replyOf(text, text.includes('"error":') ? 400 : 200);
};

const view = buildCardView({ id: 'c', name: 'Card', issuer: 'I', claims: { name: 'Ada' } });

/** The wallet's store as the flow sees it, and everything it was told to hold. */
const standIns = (script: { readonly [name: string]: Value }) => {
  const store = { cards: 0, keys: new Set<string>() };
  const fake = fakePorts({
    net: ({ purpose, url }) => {
      if (purpose === 'issuer-metadata' && url.includes('oauth-authorization-server'))
        return replyTo(script['server']);
      if (purpose === 'issuer-metadata' && url.includes('jwt-vc-issuer'))
        return replyTo(script['keys']);
      const name = purpose === 'issuer-metadata' ? 'metadata' : purpose;
      return replyTo(script[name] ?? script['types']);
    },
    keys: {
      create: () => {
        store.keys.add('k');
        return Promise.resolve(ok({ keyId: 'k' as KeyId, jwk: holderJwk }));
      },
      prove: () => Promise.resolve(ok('proof')),
    },
    vault: {
      noteReceiving: () => Promise.resolve(ok(undefined)),
      forgetReceiving: () => {
        store.keys.clear();
        return Promise.resolve(ok(undefined));
      },
      reviewCredential: ({ text }) => {
        const decoded = decodeCredential(text);
        return Promise.resolve(
          decoded.ok ? ok({ pendingId: 'p' as PendingId, view, alreadyHere: [] }) : decoded,
        );
      },
      keep: () => {
        store.cards += 1;
        return Promise.resolve(ok(view.summary.id));
      },
    },
  });
  return { ...fake, store };
};

/** Receives one card from an issuer who answers anything; what is stored in the end is all or nothing. */
const receive = async (text: string): Promise<Verdict> => {
  const script = Object(JSON.parse(text)) as { readonly [name: string]: Value };
  const { ports, store } = standIns(script);
  const untouched = (): void => {
    if (store.cards > 0 || store.keys.size > 0) throw new Error('something stayed in the store');
  };
  const link = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent('https://issuer.example/offer')}`;
  const input = readOfferUri(link, ports);
  if (!input.ok) return verdictOf(input);
  const fetched = await fetchOffer(ports, input.value);
  untouched();
  if (!fetched.ok) return verdictOf(fetched);
  const review = await openOffer(ports, fetched.value);
  untouched();
  if (!review.ok) return verdictOf(review);
  const from = buildReceiving(review.value);
  const pending = await collectCredential(ports, from, '123456', () => undefined);
  if (store.cards > 0) throw new Error('kept before the person said so');
  if (!pending.ok) {
    // What can go on later keeps its key, until the person forgets it.
    if (canGoOnAfter(pending.error)) await ports.vault.forgetReceiving(from.id);
    untouched();
    return verdictOf(pending);
  }
  const kept = await keepCredential(ports, pending.value, null);
  if (kept.ok !== store.cards > 0) throw new Error('kept and not said, or said and not kept');
  return verdictOf(kept);
};

/** Whole conversations with an issuer. */
export const receiving: readonly Target[] = [
  {
    name: 'receiving a card',
    inputs: fc.oneof(mutatedValue([fine]), onePart()).map((script) => JSON.stringify(script)),
    read: receive,
  },
];

/** One answer changed and the others as they should be, so that the conversation gets far. */
function onePart(): fc.Arbitrary<Value> {
  const names = Object.keys(answers) as (keyof typeof answers)[];
  return fc
    .constantFrom(...names)
    .chain((name) =>
      mutatedValue([answers[name]]).map((changed) => ({ ...answers, [name]: changed })),
    );
}
