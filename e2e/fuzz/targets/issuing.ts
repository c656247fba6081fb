import { parseTypeMetadata } from '../../../src/core/credential/type-metadata';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { parseAuthorizationServer } from '../../../src/core/issuance/parse-authorization-server';
import { parseCredentialReply } from '../../../src/core/issuance/credential-message';
import { parseIssuerKeys } from '../../../src/core/issuance/parse-issuer-keys';
import { parseIssuerMetadata } from '../../../src/core/issuance/parse-issuer-metadata';
import { parseNonceReply } from '../../../src/core/issuance/nonce-message';
import { parseOffer } from '../../../src/core/issuance/parse-offer';
import { parseTokenReply } from '../../../src/core/issuance/token-message';
import { readOfferUri } from '../../../src/core/issuance/read-offer-uri';
import { jsonInputs } from '../mutate-text';
import type { Target, Verdict } from '../target';
import { wellFormed } from '../junk';
import { verdictOf } from '../verdict-of';
import * as messages from './messages';

const options = { allowLoopbackHttp: false };
const { issuer } = messages;

/** Most texts as UTF-8, some in another encoding: bytes need not be a text at all. */
const bytesOf = (text: string): Uint8Array =>
  text.length % 7 === 0 ? new Uint8Array(Buffer.from(text, 'latin1')) : utf8Encode(text);

/** An HTTP answer whose status and type depend on the text, so that every input has both kinds of answers. */
const replyOf = (text: string) => ({
  status: text.length % 5 === 0 ? 400 : 200,
  headers: { 'content-type': 'application/json' },
  body: bytesOf(text),
});

const readOffer = (text: string): Verdict => {
  const link = `openid-credential-offer://?credential_offer=${encodeURIComponent(wellFormed(text))}`;
  verdictOf(readOfferUri(link, options));
  verdictOf(readOfferUri(`https://wallet.example/?credential_offer_uri=${text}`, options));
  return verdictOf(parseOffer(bytesOf(text), options));
};

/** Everything an issuer says before and while a card is received. */
export const issuing: readonly Target[] = [
  { name: 'offer', inputs: jsonInputs(messages.offers), read: readOffer },
  {
    name: 'issuer metadata',
    inputs: jsonInputs(messages.issuerMetadata),
    read: (text) => verdictOf(parseIssuerMetadata(bytesOf(text), issuer, options)),
  },
  {
    name: 'authorization server metadata',
    inputs: jsonInputs(messages.serverMetadata),
    read: (text) => verdictOf(parseAuthorizationServer(bytesOf(text), issuer, options)),
  },
  {
    name: 'token response',
    inputs: jsonInputs(messages.tokenReplies),
    read: (text) => verdictOf(parseTokenReply(replyOf(text), { hadTxCode: text.length % 2 === 0 })),
  },
  {
    name: 'credential response',
    inputs: jsonInputs(messages.credentialReplies),
    read: (text) => verdictOf(parseCredentialReply(replyOf(text))),
  },
  {
    name: 'nonce response',
    inputs: jsonInputs(messages.nonceReplies),
    read: (text) => verdictOf(parseNonceReply(replyOf(text))),
  },
  {
    name: 'issuer keys',
    inputs: jsonInputs(messages.issuerKeys),
    read: (text) => verdictOf(parseIssuerKeys(bytesOf(text), issuer)),
  },
  {
    name: 'type metadata',
    inputs: jsonInputs(messages.typeMetadata),
    read: (text) =>
      verdictOf(parseTypeMetadata(bytesOf(text), { type: messages.type, integrity: null })),
  },
];
