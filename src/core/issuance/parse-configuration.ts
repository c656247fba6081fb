import type { CardDisplay } from '../credential/display';
import { readDisplayColours, readLabels, readTexts } from '../credential/read-display';
import { formatOf } from '../formats/format-names';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../kernel/json';
import { oldClaimLabels } from './old-claim-labels';
import type { CredentialConfiguration } from './stages';

/** The algorithm every key of this wallet signs with. */
const ourAlgorithm = 'ES256';

/**
 * Reads one entry of `credential_configurations_supported`.
 *
 * @returns null for a format or shape this wallet does not keep: another format, no `vct`, proofs it cannot
 *   make, or binding without proofs (§12.2.4 asks for both or neither)
 * @see OpenID4VCI 1.0 §12.2.4, appendix A.3
 */
export const parseConfiguration = (id: string, json: Json): CredentialConfiguration | null => {
  if (!isJsonObject(json)) return null;
  const format = formatOf(stringMember(json, 'format') ?? '');
  const type = stringMember(json, 'vct');
  if (format === null || type === undefined || type === '') return null;
  const proofs = readProofs(json);
  if (proofs === null) return null;
  return { id, format, type, ...proofs, display: readCardDisplay(json) };
};

type Proofs = Pick<
  CredentialConfiguration,
  'proofAlgorithms' | 'needsProof' | 'needsKeyAttestation'
>;

const readProofs = (json: JsonObject): Proofs | null => {
  const binding = member(json, 'cryptographic_binding_methods_supported') ?? null;
  const types = member(json, 'proof_types_supported') ?? null;
  if (types === null && binding === null) {
    return { proofAlgorithms: null, needsProof: false, needsKeyAttestation: false };
  }
  if (!isJsonObject(types) || !Array.isArray(binding) || !binding.includes('jwk')) return null;
  const jwt = member(types, 'jwt');
  if (!isJsonObject(jwt)) return null;
  const algorithms = member(jwt, 'proof_signing_alg_values_supported');
  if (!Array.isArray(algorithms) || !algorithms.includes(ourAlgorithm)) return null;
  return {
    proofAlgorithms: algorithms.filter((algorithm) => typeof algorithm === 'string'),
    needsProof: true,
    needsKeyAttestation: Object.hasOwn(jwt, 'key_attestations_required'),
  };
};

/**
 * Names, labels and colours. In 1.0 they stand in `credential_metadata`; drafts had them in the entry itself,
 * which is read when there is no such member, for display only.
 */
const readCardDisplay = (json: JsonObject): CardDisplay => {
  const metadata = member(json, 'credential_metadata');
  const holder = isJsonObject(metadata) ? metadata : json;
  const display = member(holder, 'display');
  const claims = member(holder, 'claims');
  return {
    names: readTexts(display, 'name'),
    descriptions: readTexts(display, 'description'),
    labels: isJsonObject(claims) ? oldClaimLabels(claims) : readLabels(claims, 'name'),
    colours: readDisplayColours(display),
  };
};
