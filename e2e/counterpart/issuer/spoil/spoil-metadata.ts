import { nested, type JsonObject } from '../../json';
import type { Practice } from '../../practice';

/** One level more than anybody reads: the object around it is the first. */
const tooDeep = (): JsonObject => ({ padding: nested(256) });

/** An issuer's metadata with what a fault does to it. */
export function spoilMetadata({ fault }: Practice, metadata: JsonObject): JsonObject {
  if (fault.is('issuer-other-name'))
    return { ...metadata, credential_issuer: 'https://other.example/office' };
  return fault.is('metadata-too-deep') ? { ...metadata, ...tooDeep() } : metadata;
}

/** An authorization server's metadata with what a fault does to it. */
export const spoilServerMetadata = ({ fault }: Practice, metadata: JsonObject): JsonObject =>
  fault.is('server-metadata-too-deep') ? { ...metadata, ...tooDeep() } : metadata;

/** The keys an issuer publishes, with what a fault does to them: the same key often enough. */
export const spoilKeys = ({ fault }: Practice, keys: JsonObject): JsonObject =>
  fault.is('issuer-101-keys') && Array.isArray(keys.keys)
    ? { ...keys, keys: Array(101).fill(keys.keys[0]) }
    : keys;
