import type { JsonObject } from '../../../src/core/kernel/json';
import { isAnswerableFormat } from '../../../src/core/presentation/request-formats';
import { chooseEncryption } from '../../../src/core/presentation/response-encryption';
import { isRecord, type Members } from '../shapes';
import {
  constantOf,
  messagesOf,
  refused,
  taken,
  unitConditions,
  type Taken,
} from '../unit-conditions';

const verifiers =
  'judges what a verifier received; this wallet makes answers, and only from an approval';
const lint = 'advises the writer of a request about what a wallet has to pass over';
const suite = 'a step or function of the suite itself';
const missing = 'the message is not in the case';

/** Whether the requester's metadata leaves a way to answer with a card of the format asked for. */
const formatsDuty = (one: Members): Taken | string => {
  const set = (Array.isArray(one['set']) ? one['set'] : []).filter(isRecord);
  if (set.some(({ value }) => value === 'iso_mdl'))
    return 'cards of the kind mso_mdoc are not kept';
  const [metadata = {}] = messagesOf(one);
  const wire = metadata as JsonObject; // parsed JSON
  const isTaken = isAnswerableFormat('dc+sd-jwt', wire);
  const isSilent = !isRecord(metadata) || !('vp_formats_supported' in metadata);
  if (isTaken) return isSilent ? { ...taken, rule: 'vp-formats-absent' } : taken;
  return refused('request/formats');
};

/** Whether the wallet finds a key and a content encryption; the message is printed in pieces around the key. */
const encryptionDuty = (one: Members): Taken | string => {
  const strings = Array.isArray(one['strings']) ? one['strings'].map(String) : [];
  const key = messagesOf(one)[0] ?? constantOf(one, 'ECDH_ES_P256_KEY');
  const text = strings.map((part) =>
    part.endsWith('"keys": [') ? part + JSON.stringify(key) : part,
  );
  const wire: unknown = JSON.parse(text.join(''));
  const metadata = isRecord(wire) ? wire['client_metadata'] : undefined;
  if (!isRecord(metadata)) return missing;
  const chosen = chooseEncryption(metadata as JsonObject); // parsed JSON
  if (chosen === null) return refused('request/encryption');
  const offered = metadata['encrypted_response_enc_values_supported'];
  const isBoth =
    Array.isArray(offered) && offered.includes('A128GCM') && offered.includes('A256GCM');
  return isBoth ? taken : { ...taken, rule: 'one-content-encryption' };
};

/** Conditions of the OIDF suite on requests and answers. */
export const runUnitCases = unitConditions({
  VP1FinalValidateVpFormatsSupportedInClientMetadata: formatsDuty,
  ValidateVpClientMetadataEncryptionForHaip: encryptionDuty,
  ValidateRequestObjectAudForVP: missing,
  ValidateRequestObjectSignatureAgainstX5cHeader: missing,
  CheckForUnexpectedParametersInVpAuthorizationEndpointHttpRequest: lint,
  CheckForUnexpectedParametersInRequestUriPost: 'judges what a verifier received from a wallet',
  VP1FinalCheckEncryptionKeyNotReused: 'compares the requests of one verifier over time',
  AddReceivedWalletNonceToRequestObjectClaims: suite,
  AddUnknownTypeTransactionDataToAuthorizationEndpointRequest: suite,
  CreateMultiSignedRequestObject: suite,
  EnsureErrorResponseForUnsatisfiableDcqlQuery: verifiers,
  EnsureNoVpTokenInAuthorizationEndpointResponse: verifiers,
  ValidateVpTokenCredentialIdMatchesDcqlQuery: verifiers,
  ValidateVpTokenPresentationCountMatchesDcqlQuery: verifiers,
});
