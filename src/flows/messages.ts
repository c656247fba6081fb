import type { Result } from '../core/kernel/result';
import type { Ports } from '../ports';
import type { NetFailure, NetPurpose, NetReply } from '../ports/net';

type NetPort = Pick<Ports, 'net'>;

const kibibyte = 1_024;
const timeoutMs = 10_000;
/** Caps of DESIGN 10, in bytes. */
const metadataCap = 256 * kibibyte;
export const requestCap = 256 * kibibyte;
const messageCap = 64 * kibibyte;
/** A response may wrap one credential of the largest size in JSON. */
const credentialCap = 4 * kibibyte * kibibyte + messageCap;

/** Fetches a JSON document that anyone may read: metadata, keys, kinds of card. */
export const getJson = (
  { net }: NetPort,
  purpose: NetPurpose,
  url: string,
  redirects: 'follow' | 'refuse' = 'follow',
): Promise<Result<NetReply, NetFailure>> =>
  net.send({
    purpose,
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    maxBytes: metadataCap,
    timeoutMs,
    redirects,
  });

/** Posts a form to an issuer. */
export const postForm = (
  { net }: NetPort,
  purpose: NetPurpose,
  url: string,
  body: string,
): Promise<Result<NetReply, NetFailure>> =>
  net.send({
    purpose,
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body,
    maxBytes: messageCap,
    timeoutMs,
    redirects: 'refuse',
  });

/** Posts the credential request with its token. */
export const postJson = (
  { net }: NetPort,
  url: string,
  body: string,
  accessToken: string,
): Promise<Result<NetReply, NetFailure>> =>
  net.send({
    purpose: 'credential',
    method: 'POST',
    url,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${accessToken}`,
    },
    body,
    maxBytes: credentialCap,
    timeoutMs: 3 * timeoutMs,
    redirects: 'refuse',
  });
