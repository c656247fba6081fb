import { keyProof } from '../../../src/core/issuance/key-proof';
import { parseCredentialReply } from '../../../src/core/issuance/credential-message';
import { parseNonceReply } from '../../../src/core/issuance/nonce-message';
import { parseTokenReply } from '../../../src/core/issuance/token-message';
import { readOfferUri } from '../../../src/core/issuance/read-offer-uri';
import type { PublicJwk } from '../../../src/core/credential/credential';
import { epochSeconds } from '../../../src/core/kernel/time';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { failed, passed, unsupported, type Verdict } from '../case-result';
import { isRecord, listMember, recordOf, type Members } from '../shapes';
import { offerDiffers, options, readIssuerMessage } from './issuer-message';
import { judgeRead, refusal } from './judge-message';

const notOurs = 'a picture, a part of a message, or what a wallet sends';

/** Judges one message of the specification that stands as JSON. */
export function judgeMessage(json: unknown): Verdict {
  const read = isRecord(json) ? readIssuerMessage(json) : null;
  return read === null ? unsupported(notOurs) : judgeRead(read, 'sound');
}

/** Judges one that is printed as text: an offer link, an HTTP answer, a proof, or JSON. */
export function judgeText(text: string): Verdict {
  const link = /^(?:GET \/credential_offer|openid-credential-offer:\/\/)\?(.*)$/s.exec(text.trim());
  if (link !== null) return judgeLink((link[1] ?? '').replace(/\s/g, ''));
  const answer = /^\s*HTTP\/1\.1 (\d+)[^\n]*\n.*?\n\s*\n(.*)$/s.exec(text);
  if (answer !== null) return judgeAnswer(Number(answer[1]), answer[2] ?? '');
  const proof = /^(\{.*?\n\})\s*\.\s*(\{.*\})\s*$/s.exec(text.trim());
  if (proof !== null) return judgeProof(parsed(proof[1] ?? ''), parsed(proof[2] ?? ''));
  const json = text.trim().startsWith('{') ? parsed(text) : undefined;
  return isRecord(json) ? judgeMessage(json) : unsupported(notOurs);
}

/** Lines are broken inside strings for the page; undefined when it is no JSON without the breaks either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\n\s*/g, ''));
  } catch {
    return undefined;
  }
}

function judgeLink(query: string): Verdict {
  const read = readOfferUri(`openid-credential-offer://?${query}`, options);
  if (!read.ok) return failed(`refused with ${read.error.code}`);
  const wire = parsed(new URLSearchParams(query).get('credential_offer') ?? '');
  if (read.value.kind !== 'value' || !isRecord(wire)) return failed(`read as ${read.value.kind}`);
  const differs = offerDiffers(read.value.offer, wire);
  return differs === null ? passed : failed(differs);
}

function judgeAnswer(status: number, text: string): Verdict {
  const json = parsed(text);
  if (!isRecord(json)) return unsupported(notOurs);
  const reply = { status, body: utf8Encode(JSON.stringify(json)) };
  if ('access_token' in json) return judgeToken(reply, json);
  if ('c_nonce' in json) {
    const nonce = parseNonceReply(reply);
    return nonce.ok && nonce.value === json['c_nonce'] ? passed : failed('the nonce was not read');
  }
  if (!('credentials' in json) && !('transaction_id' in json)) return unsupported(notOurs);
  const card = parseCredentialReply(reply);
  if (!card.ok) return refusal(card.error.code);
  const [first] = listMember(json, 'credentials');
  return card.value === recordOf(first, 'a card')['credential']
    ? passed
    : failed('another card was read');
}

function judgeToken(reply: { status: number; body: Uint8Array }, json: Members): Verdict {
  const token = parseTokenReply(reply, { hadTxCode: false });
  if (!token.ok) return refusal(token.error.code);
  const { accessToken, expiresIn, credentialIdentifiers } = token.value;
  const details = json['authorization_details'];
  const named = (Array.isArray(details) ? details : []).map((each: unknown) => {
    const detail = recordOf(each, 'a detail');
    return [detail['credential_configuration_id'], detail['credential_identifiers']];
  });
  const ours = [accessToken, expiresIn, [...credentialIdentifiers]];
  const theirs = [json['access_token'], json['expires_in'] ?? null, named];
  return JSON.stringify(ours) === JSON.stringify(theirs) ? passed : failed(JSON.stringify(ours));
}

/** A key proof as another wallet made it: ours, over the same key, time and nonce, says the same. */
export function judgeProof(header: unknown, payload: unknown): Verdict {
  if (!isRecord(header) || !isRecord(payload) || header['typ'] !== 'openid4vci-proof+jwt')
    return unsupported(notOurs);
  const { jwk } = header;
  if (!isRecord(jwk) || 'iss' in payload)
    return unsupported('proofs of wallets that are registered, or name their key elsewhere');
  const { aud, iat, nonce } = payload;
  const ours = keyProof(
    { audience: String(aud), nonce: typeof nonce === 'string' ? nonce : null },
    { key: jwk as unknown as PublicJwk, now: epochSeconds(Number(iat)) }, // a public key by its shape
  );
  const isSame =
    sameMembers(ours.header, header) &&
    sameMembers(ours.payload, payload) &&
    sameMembers(recordOf(ours.header['jwk'], 'jwk'), jwk);
  return isSame ? passed : failed(JSON.stringify(ours));
}

/** The same plain members, whatever their order; objects inside are compared by the caller. */
const sameMembers = (a: Members, b: Members): boolean =>
  Object.keys(a).sort().join() === Object.keys(b).sort().join() &&
  Object.keys(a).every((name) => isRecord(a[name]) || a[name] === b[name]);
