import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { base64urlDecode } from '../../../src/core/kernel/base64url';
import { epochSeconds } from '../../../src/core/kernel/time';
import { parseTrustList } from '../../../src/core/policy/parse-trust-list';
import { readEntry } from '../../../src/core/status/token-status-list';
import { inflateZlib } from '../../../src/adapters/proofs/inflate';
import { parseBase64Certificate } from '../../../src/adapters/proofs/parse-certificate';
import { createProofs } from '../../../src/adapters/proofs/proofs';
import { arbitraryClaims } from '../../../src/testing/arbitrary-claims';
import { issueCard } from '../../../src/testing/issue-card';
import { mutatedValue } from '../mutate-json';
import { jsonInputs, mutatedText, rawText } from '../mutate-text';
import { toCard, toMessage, type CardMessage } from '../sd-jwt-message';
import { now, rootDer, sign, signer, signerKey } from '../signed';
import type { Target, Verdict } from '../target';
import { verdictOf } from '../verdict-of';
import * as messages from './messages';
import { readCard } from './presenting';

const proofs = createProofs();

const issued = fc
  .tuple(arbitraryClaims, fc.boolean())
  .map(([claims, withDecoys]) => issueCard(claims, { type: messages.type, withDecoys }));

/** A message whose parts may all have become something else. */
const cardOf = (message: unknown): string => {
  const {
    header = null,
    payload = null,
    disclosures = [],
  } = Object(message) as Partial<CardMessage>;
  return toCard({ header, payload, disclosures });
};

const cards: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: mutatedValue([toMessage(messages.card)]).map(cardOf) },
  {
    weight: 6,
    arbitrary: issued.chain((card) => mutatedValue([toMessage(card)]).map(cardOf)),
  },
  { weight: 3, arbitrary: mutatedText(issued) },
  { weight: 2, arbitrary: issued },
  { weight: 1, arbitrary: rawText },
);

const readStatusList = async (input: string): Promise<Verdict> => {
  const list = await proofs.verifyStatusList({
    token: await sign(input),
    uri: messages.listUri,
    trust: [],
    issuerCertificates: [signer.der],
    keys: null,
    now: epochSeconds(now),
  });
  if (list.ok) verdictOf(readEntry(list.value.entries, input.length, list.value.bits));
  return verdictOf(list);
};

const readTrustList = async (input: string): Promise<Verdict> => {
  const list = await proofs.verifyTrustList({
    jws: await sign(input),
    publisherKey: signerKey,
    now: epochSeconds(now),
  });
  return verdictOf(
    list.ok ? parseTrustList(list.value, { now: epochSeconds(now), isPractice: false }) : list,
  );
};

const inflateText = async (text: string): Promise<Verdict> => {
  const bytes = base64urlDecode(text);
  return verdictOf(bytes.ok ? await inflateZlib(bytes.value, 65_536) : bytes);
};

const packed = fc
  .uint8Array({ maxLength: 300 })
  .map((bytes) => deflateSync(bytes).toString('base64url'));

/** What is signed by others: cards, lists, and the certificates they bring along. */
export const signedThings: readonly Target[] = [
  { name: 'SD-JWT', inputs: cards, read: readCard },
  { name: 'status list', inputs: jsonInputs(messages.statusLists), read: readStatusList },
  {
    name: 'status list, compressed',
    inputs: fc.oneof(packed, mutatedText(packed), mutatedText(fc.constant('eNrbuRgAAhcBXQ'))),
    read: inflateText,
  },
  { name: 'trust list', inputs: jsonInputs(messages.trustLists), read: readTrustList },
  {
    name: 'certificate',
    inputs: fc.oneof(
      mutatedText(fc.constantFrom(rootDer, signer.der)),
      flippedDer(rootDer),
      rawText,
    ),
    read: (text) => (parseBase64Certificate(text) === null ? 'certificate/none' : 'accepted'),
  },
];

/** One to three bytes changed, the rest in place: what lengths and tags of DER are checked by. */
function flippedDer(der: string): fc.Arbitrary<string> {
  const bytes = Buffer.from(der, 'base64');
  const flip = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
  return fc.array(flip, { minLength: 1, maxLength: 3 }).map((flips) => {
    const changed = Buffer.from(bytes);
    for (const [at, by] of flips) changed[at] = (changed[at] ?? 0) ^ by;
    return changed.toString('base64');
  });
}
