import { formatOf } from '../formats/format-names';
import { isJsonObject, member, type JsonObject } from '../kernel/json';

/** Algorithms of the keys this wallet makes; a key binding is signed with one of them. */
const bindingAlgorithms = ['ES256', 'ES384'];

/**
 * Tells whether the wallet keeps a format and the requester takes its signatures. What the metadata does not
 * say is not held against it; a list of algorithms without ours is.
 *
 * @param metadata `client_metadata`
 * @see OpenID4VP 1.0 §8.5 (vp_formats_not_supported), B.3.4
 */
export const isAnswerableFormat = (format: string, metadata: JsonObject): boolean => {
  if (formatOf(format) === null) return false;
  const all = member(metadata, 'vp_formats_supported');
  const wanted = isJsonObject(all) ? member(all, format) : undefined;
  const algorithms = isJsonObject(wanted) ? member(wanted, 'kb-jwt_alg_values') : undefined;
  return (
    !Array.isArray(algorithms) ||
    algorithms.some((algorithm) => bindingAlgorithms.includes(String(algorithm)))
  );
};
