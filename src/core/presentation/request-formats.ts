import { formatOf } from '../formats/format-names';
import { isJsonObject, member, type Json, type JsonObject } from '../kernel/json';

/** Algorithms of the keys this wallet makes; a key binding is signed with one of them. */
const bindingAlgorithms = ['ES256', 'ES384'];
/** Algorithms of issuers this wallet keeps cards of. */
const issuerAlgorithms = [...bindingAlgorithms, 'ES512', 'EdDSA', 'Ed25519'];

/**
 * Tells whether the wallet keeps a format and the requester takes its signatures. What the metadata does not
 * say is not held against it; a list of formats or algorithms without ours is.
 *
 * @param metadata `client_metadata`
 * @see OpenID4VP 1.0 §8.5 (vp_formats_not_supported), §11.1, B.3.4
 */
export const isAnswerableFormat = (format: string, metadata: JsonObject): boolean => {
  const kept = formatOf(format);
  if (kept === null) return false;
  const all = member(metadata, 'vp_formats_supported');
  if (!isJsonObject(all)) return all === undefined;
  return Object.entries(all).some(
    ([name, taken]) =>
      formatOf(name) === kept &&
      isJsonObject(taken) &&
      hasOneOf(member(taken, 'kb-jwt_alg_values'), bindingAlgorithms) &&
      hasOneOf(member(taken, 'sd-jwt_alg_values'), issuerAlgorithms),
  );
};

const hasOneOf = (list: Json | undefined, ours: readonly string[]): boolean =>
  list === undefined || (Array.isArray(list) && list.some((name) => ours.includes(String(name))));
