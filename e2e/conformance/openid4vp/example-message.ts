import { readRegisteredClaims } from '../../../src/core/formats/sdjwt-vc/registered-claims';
import type { JsonObject } from '../../../src/core/kernel/json';
import { parseJson } from '../../../src/core/kernel/json-parse';
import { buildVerifier } from '../../../src/testing/build-request';
import type { ClientIdPrefix } from '../../../src/core/policy/party';
import { isAnswerableFormat } from '../../../src/core/presentation/request-formats';
import { parseRequest } from '../../../src/core/presentation/parse-request';
import { readAnswer } from '../../../src/core/presentation/read-answer';
import { readRequestUri } from '../../../src/core/presentation/read-request-uri';
import { chooseEncryption } from '../../../src/core/presentation/response-encryption';
import { failed, passed, unsupported, type Verdict } from '../case-result';
import { judgeReading } from '../dcql/run-query';
import { isRecord, type Members } from '../shapes';
import { options, whyNotBuilt } from './request-way';

const has = (json: Members, ...names: readonly string[]): boolean =>
  names.every((name) => name in json);

/** Every message of the specification that a wallet has to read, told by its members; the first that fits counts. */
const readers: readonly (readonly [(json: Members) => boolean, (json: Members) => Verdict])[] = [
  [(json) => has(json, 'response_type'), judgeRequest],
  [(json) => has(json, 'credentials'), (json) => judgeReading(json, true)],
  [(json) => has(json, 'type', 'values'), judgeAuthority],
  [(json) => has(json, 'vp_formats_supported'), judgeMetadata],
  [(json) => has(json, 'kty', 'alg'), judgeKey],
  [(json) => has(json, 'vct') && !has(json, 'proof'), judgeCard],
];

/** What is printed as JSON and read by somebody else, or by this wallet later. */
const others: readonly (readonly [(json: Members) => boolean, string])[] = [
  [(json) => has(json, '@context') || has(json, 'vc'), 'W3C credentials are not kept yet'],
  [(json) => has(json, 'input_descriptors') || has(json, 'vp_formats'), 'a message of a draft'],
  [(json) => has(json, 'alg') || has(json, 'deviceauth_alg_values'), 'a part of a message alone'],
  [(json) => has(json, 'sd_hash'), 'a key binding with transaction data, which is not signed yet'],
];

/** Judges one message of the specification as the wallet would meet it. */
export function judgeMessage(json: unknown): Verdict {
  if (!isRecord(json)) return unsupported('not a message to a wallet');
  const found = readers.find(([fits]) => fits(json));
  if (found !== undefined) return found[1](json);
  const reason = others.find(([fits]) => fits(json))?.[1];
  return unsupported(reason ?? 'not a message to a wallet');
}

/** Judges a printed text: a link, an HTTP answer, or JSON with parts left out, which must not be taken for JSON. */
export function judgeText(text: string): Verdict {
  const link = /^(?:GET \/authorize|https:\/\/wallet[^?]*|openid4vp:\/\/)\?(.*)$/s.exec(
    text.trim(),
  );
  if (link !== null) return judgeLink(link[1] ?? '');
  const answer = /^HTTP\/1\.1 (\d+).*?\n\n(.*)$/s.exec(text);
  if (answer !== null) return judgeAnswer(Number(answer[1]), answer[2] ?? '');
  if (!/^\s*[{[]/.test(text)) return unsupported('a picture, or what a wallet sends');
  const parsed = parseJson(text);
  if (parsed.ok) return judgeMessage(parsed.value);
  return isJson(text) ? failed(`not read as JSON: ${parsed.error.code}`) : passed;
}

/** By another parser: a page leaves parts out and breaks lines inside strings. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function judgeLink(query: string): Verdict {
  const joined = query.replace(/ HTTP\/1\.1\s*$/, '').replace(/\s+/g, '');
  const read = readRequestUri(`openid4vp://?${joined}`, options);
  if (!read.ok) return failed(`refused with ${read.error.code}`);
  const parameters = new URLSearchParams(joined);
  const kind = parameters.has('request_uri')
    ? 'reference'
    : parameters.has('request')
      ? 'object'
      : 'plain';
  const isSame =
    read.value.kind === kind &&
    (read.value.kind !== 'reference' || read.value.requestUri === parameters.get('request_uri'));
  return isSame ? passed : failed(`read as ${read.value.kind}`);
}

function judgeAnswer(status: number, text: string): Verdict {
  const parsed = parseJson(text);
  const body = parsed.ok && isRecord(parsed.value) ? parsed.value : {};
  const redirect = body['redirect_uri'];
  if (typeof redirect !== 'string') return unsupported('a picture, or what a wallet sends');
  const answer = readAnswer(status, text, { ...options, responseUri: redirect });
  return answer.outcome === 'accepted' && answer.redirectUri === redirect
    ? passed
    : failed(`read as ${answer.outcome}`);
}

function judgeRequest(payload: Members): Verdict {
  const clientId = String(payload['client_id']);
  const prefix = clientId.split(':', 1)[0] as ClientIdPrefix; // only compared with two of them
  const verifier = { ...buildVerifier('domain'), clientId, prefix };
  const wire = payload as JsonObject; // parsed JSON
  const parsed = parseRequest({ verifier, payload: wire, digest: '' }, options);
  if (parsed.ok) return passed;
  const { code } = parsed.error;
  const address = payload['response_uri'] ?? payload['redirect_uri'];
  // A slip of the text: an answer has nowhere to go.
  if (code === 'request/response-uri' && !URL.canParse(String(address)))
    return failed(`refused with ${code}`, 'address-is-no-url');
  const reason = whyNotBuilt(code);
  return reason === undefined ? failed(`refused with ${code}`) : unsupported(reason);
}

function judgeAuthority(entry: Members): Verdict {
  const query = { id: 'q', format: 'dc+sd-jwt', meta: { vct_values: ['t'] } };
  return judgeReading({ credentials: [{ ...query, trusted_authorities: [entry] }] }, true);
}

function judgeMetadata(metadata: Members): Verdict {
  const formats = metadata['vp_formats_supported'];
  if (!isRecord(formats) || !('dc+sd-jwt' in formats))
    return unsupported('only kinds of cards that are not kept');
  const isTaken = isAnswerableFormat('dc+sd-jwt', metadata as JsonObject); // parsed JSON
  return isTaken ? passed : failed('its formats are not ours');
}

/** A key to encrypt to: found, and only its public members go on. */
function judgeKey(jwk: Members): Verdict {
  const metadata = { jwks: { keys: [jwk] } } as JsonObject; // parsed JSON
  const chosen = chooseEncryption(metadata);
  if (chosen === null) return failed('no key to encrypt to');
  const { kty, crv, x, y, kid = null } = jwk;
  const isSame =
    JSON.stringify([chosen.jwk, chosen.keyId]) === JSON.stringify([{ kty, crv, x, y }, kid]);
  return isSame ? passed : failed(`read as ${JSON.stringify(chosen)}`);
}

function judgeCard(payload: Members): Verdict {
  const claims = readRegisteredClaims({}, payload as JsonObject); // parsed JSON
  if (!claims.ok) return failed(`refused with ${claims.error.code}`);
  return claims.value.type === payload['vct'] ? passed : failed(`read as ${claims.value.type}`);
}
