import { nested, type Json, type JsonObject } from '../../json';
import type { Practice } from '../../practice';

/** One level more than anybody reads: the object around it is the first. */
const tooDeep = (): JsonObject => ({ padding: nested(256) });

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Every kind of card asks for an attested key (OpenID4VCI 1.0, appendix D). */
const withAttestations = (metadata: JsonObject): JsonObject => {
  const kinds = metadata['credential_configurations_supported'];
  const attested = Object.entries(isObject(kinds) ? kinds : {}).map(([id, kind]) => {
    const types = isObject(kind) ? kind['proof_types_supported'] : undefined;
    const jwt = isObject(types) ? types['jwt'] : undefined;
    if (!isObject(kind) || !isObject(jwt)) return [id, kind];
    return [
      id,
      { ...kind, proof_types_supported: { jwt: { ...jwt, key_attestations_required: {} } } },
    ];
  });
  return { ...metadata, credential_configurations_supported: Object.fromEntries(attested) };
};

/** An issuer's metadata with what a fault does to it. */
export function spoilMetadata({ fault }: Practice, metadata: JsonObject): JsonObject {
  if (fault.is('issuer-other-name'))
    return { ...metadata, credential_issuer: 'https://other.example/office' };
  if (fault.is('key-attestation')) return withAttestations(metadata);
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
