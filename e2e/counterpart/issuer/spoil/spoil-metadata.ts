import type { JsonObject } from '../../json';
import type { Practice } from '../../practice';

/** An issuer's metadata with what a fault does to it. */
export const spoilMetadata = ({ fault }: Practice, metadata: JsonObject): JsonObject =>
  fault.is('issuer-other-name')
    ? { ...metadata, credential_issuer: 'https://other.example/office' }
    : metadata;
