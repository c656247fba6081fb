import { deflateSync, gzipSync, inflateSync } from 'node:zlib';
import type { FaultSwitch } from '../faults/fault-switch';
import { isObject, type Json, type JsonObject } from '../json';
import { bitsPerEntry } from './status-bits';

const hour = 3600;
const mebibyte = 1024 * 1024;

/** What a Status List Token is made of before it is signed. */
export interface ListMessage {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/** Where the cards that were given out have their entries on this list. */
type Places = readonly number[];

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const listOf = (payload: JsonObject): JsonObject =>
  isObject(payload.status_list) ? payload.status_list : {};

const withList = (payload: JsonObject, members: JsonObject): JsonObject => ({
  ...payload,
  status_list: { ...listOf(payload), ...members },
});

const compressed = (payload: JsonObject): Buffer =>
  Buffer.from(text(listOf(payload).lst), 'base64url');

const withBytes = (payload: JsonObject, bytes: Buffer): JsonObject =>
  withList(payload, { lst: bytes.toString('base64url') });

/** Both bits of every place set. */
const ownValues = (payload: JsonObject, places: Places): JsonObject => {
  const bytes = inflateSync(compressed(payload));
  for (const index of places) {
    const position = index * bitsPerEntry;
    bytes[position >> 3] = (bytes[position >> 3] ?? 0) | (3 << (position & 7));
  }
  return withBytes(payload, deflateSync(bytes));
};

/** Made once: it takes a moment. */
let bomb: Buffer | null = null;
const makeBomb = (): Buffer => (bomb ??= deflateSync(Buffer.alloc(128 * mebibyte), { level: 9 }));

const brokenChecksum = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
};

const otherPort = (address: string): string => {
  const url = new URL(address);
  url.port = String(Number(url.port === '' ? 443 : url.port) + 1);
  return url.href;
};

const number = (value: Json | undefined): number => Number(value);

/** The token of a list with what a fault does to it, before it is signed. */
export function spoilList(
  fault: FaultSwitch,
  { header, payload }: ListMessage,
  places: Places,
): ListMessage {
  const sub = text(payload.sub);
  const iat = number(payload.iat);
  switch (fault.current) {
    case 'list-for-other-case':
      return { header, payload: { ...payload, sub: sub.toUpperCase() } };
    case 'list-for-other-slash':
      return { header, payload: { ...payload, sub: `${sub}/` } };
    case 'list-for-other-port':
      return { header, payload: { ...payload, sub: otherPort(sub) } };
    case 'list-of-other-type':
      return { header: { ...header, typ: 'JWT' }, payload };
    case 'list-ended':
      return { header, payload: { ...payload, iat: iat - 48 * hour, exp: iat - 24 * hour } };
    case 'list-from-future':
      return { header, payload: { ...payload, iat: iat + hour } };
    case 'list-ttl-zero':
      return { header, payload: { ...payload, ttl: 0 } };
    case 'list-ttl-negative':
      return { header, payload: { ...payload, ttl: -300 } };
    case 'list-ttl-text':
      return { header, payload: { ...payload, ttl: 'a while' } };
    case 'list-ttl-huge':
      return { header, payload: { ...payload, ttl: 1e12 } };
    case 'list-older':
      return { header, payload: { ...payload, iat: iat - hour } };
    case 'list-bomb':
      return { header, payload: withBytes(payload, makeBomb()) };
    case 'list-with-more-behind':
      return {
        header,
        payload: withBytes(payload, Buffer.concat([compressed(payload), Buffer.from('more')])),
      };
    case 'list-with-wrong-checksum':
      return { header, payload: withBytes(payload, brokenChecksum(compressed(payload))) };
    case 'list-in-gzip':
      return {
        header,
        payload: withBytes(payload, gzipSync(inflateSync(compressed(payload)))),
      };
    case 'list-of-three-bits':
      return { header, payload: withList(payload, { bits: 3 }) };
    case 'list-too-short':
      return { header, payload: withBytes(payload, deflateSync(Buffer.alloc(8))) };
    case 'list-of-own-value':
      return { header, payload: ownValues(payload, places) };
    case 'list-without-end': {
      const { exp: _, ...endless } = payload;
      return { header, payload: endless };
    }
    case 'list-over-4-mib':
      return { header, payload: { ...payload, padding: 'x'.repeat(4 * mebibyte) } };
    default:
      return { header, payload };
  }
}
