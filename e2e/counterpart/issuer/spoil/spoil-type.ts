import type { JsonObject } from '../../json';
import type { Practice } from '../../practice';

/** A document about a type with what a fault does to it. */
export const spoilType = ({ fault }: Practice, metadata: JsonObject): JsonObject => {
  if (fault.is('type-builds-on-itself')) return { ...metadata, extends: metadata.vct ?? '' };
  if (!fault.is('type-document-changed')) return metadata;
  const name = 'Licence to print money';
  return { ...metadata, name, display: [{ locale: 'en', name }], claims: [] };
};
