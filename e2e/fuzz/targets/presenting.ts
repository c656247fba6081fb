import { isJsonObject } from '../../../src/core/kernel/json';
import { parseJson } from '../../../src/core/kernel/json-parse';
import { epochSeconds } from '../../../src/core/kernel/time';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { parseQuery } from '../../../src/core/dcql/parse-query';
import { formats } from '../../../src/core/formats/formats';
import { disclosureClosure } from '../../../src/core/credential/disclosure-closure';
import { fieldsOf } from '../../../src/core/credential/fields';
import { parseRequest } from '../../../src/core/presentation/parse-request';
import { planDisclosure } from '../../../src/core/presentation/plan-disclosure';
import { readAnswer } from '../../../src/core/presentation/read-answer';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import { createProofs } from '../../../src/adapters/proofs/proofs';
import { buildCard } from '../../../src/testing/build-credential';
import { buildRequest } from '../../../src/testing/build-request';
import { buildTrustEntry, buildTrustList } from '../../../src/testing/build-trust-list';
import { hide } from '../../../src/testing/issue-card';
import { jsonInputs } from '../mutate-text';
import { linkInputs } from '../mutate-link';
import { now, rootDer, sign } from '../signed';
import type { Target, Verdict } from '../target';
import { verdictOf } from '../verdict-of';
import * as messages from './messages';

const options = { allowLoopbackHttp: false };
const proofs = createProofs();

const cards = [
  buildCard(
    'person',
    {
      given_name: hide('Ada'),
      address: hide({ street: hide('1 Main St') }),
      nationalities: [hide('NL'), 'GB'],
    },
    { type: messages.type },
  ),
  buildCard('other', { given_name: 'Bob' }, { type: messages.type }),
];

const trust = [
  buildTrustList([
    buildTrustEntry({ role: 'requester', anchors: [{ kind: 'certificate', der: rootDer }] }),
  ]),
];

/** A query that is taken must also be answerable or not, without more ado. */
const readQuery = (text: string): Verdict => {
  const json = parseJson(text);
  if (!json.ok) return verdictOf(json);
  const parsed = parseQuery(json.value);
  if (parsed.ok) planDisclosure({ ...anyRequest, query: parsed.value }, cards);
  return verdictOf(parsed);
};

const anyRequest = buildRequest({
  credentials: [{ id: 'a', format: 'dc+sd-jwt', meta: { vct_values: ['x'] } }],
});

const readObject = async (input: string): Promise<Verdict> => {
  const request = await proofs.authenticateRequest({
    request: {
      arrival: 'camera',
      clientId: messages.clientId,
      body: { kind: 'object', jwt: await sign(input) },
      fetchedFrom: 'https://shop.example/request',
      walletNonce: null,
    },
    trust,
    now: epochSeconds(now),
  });
  if (!request.ok) return verdictOf(request);
  const parsed = parseRequest(request.value, options);
  if (parsed.ok) planDisclosure(parsed.value, cards);
  return verdictOf(parsed);
};

/** The same parameters without a signature, as a link carries them. */
const readPlain = async (text: string): Promise<Verdict> => {
  const read = readRequestUri(text, options);
  if (!read.ok || read.value.kind !== 'plain') return verdictOf(read);
  const { parameters } = read.value;
  const clientId = parameters['client_id'];
  const request = await proofs.authenticateRequest({
    request: {
      arrival: 'paste',
      clientId: typeof clientId === 'string' ? clientId : '',
      body: { kind: 'plain', parameters },
      fetchedFrom: null,
      walletNonce: null,
    },
    trust,
    now: epochSeconds(now),
  });
  return verdictOf(request.ok ? parseRequest(request.value, options) : request);
};

/** What the requester's host says after an answer was posted. */
const readReply = (text: string): Verdict => {
  const responseUri = 'https://shop.example/answer';
  const { outcome } = readAnswer(text.length % 3 === 0 ? 400 : 200, text, {
    ...options,
    responseUri,
  });
  return outcome === 'accepted' ? 'accepted' : `answer/${outcome}`;
};

/** A card that is taken is shown whole and read back: everything on it must come out again. */
export const readCard = (text: string): Verdict => {
  const rules = formats['dc+sd-jwt'];
  const decoded = rules.decode(text);
  if (!decoded.ok) return verdictOf(decoded);
  const { credential } = decoded.value;
  const fields = fieldsOf(credential).map(({ path }) => path);
  const { disclosures } = disclosureClosure(credential, fields);
  const back = rules.readBack(rules.compose(credential, disclosures), credential.original);
  if (back.ok && back.value.length !== fields.length) throw new Error('fields were lost');
  return verdictOf(back);
};

/** Everything a requester says, from the link to the answer's answer. */
export const presenting: readonly Target[] = [
  { name: 'DCQL', inputs: jsonInputs(messages.queries), read: readQuery },
  { name: 'request object', inputs: jsonInputs(messages.requestObjects), read: readObject },
  { name: 'request link', inputs: linkInputs(messages.requestObjects), read: readPlain },
  {
    name: 'answer of the requester',
    inputs: jsonInputs([
      { redirect_uri: 'https://shop.example/thanks' },
      { error: 'invalid_request', error_description: 'No' },
    ]),
    read: readReply,
  },
  {
    name: 'JSON',
    inputs: jsonInputs([...messages.queries, ...messages.issuerMetadata]),
    read: (text) => {
      const json = parseJson(text);
      if (json.ok && isJsonObject(json.value)) utf8Encode(JSON.stringify(json.value));
      return verdictOf(json);
    },
  },
];
