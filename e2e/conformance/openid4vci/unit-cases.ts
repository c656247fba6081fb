import { parseAuthorizationServer } from '../../../src/core/issuance/parse-authorization-server';
import { parseConfiguration } from '../../../src/core/issuance/parse-configuration';
import { parseCredentialReply } from '../../../src/core/issuance/credential-message';
import { parseIssuerMetadata } from '../../../src/core/issuance/parse-issuer-metadata';
import { parseOffer } from '../../../src/core/issuance/parse-offer';
import { parseTokenReply } from '../../../src/core/issuance/token-message';
import { authorizationServerUrl, issuerMetadataUrl } from '../../../src/core/issuance/well-known';
import type { Json } from '../../../src/core/kernel/json';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { isRecord, optionalText, type Members } from '../shapes';
import {
  argumentsOf,
  messagesOf,
  refused,
  taken,
  takenIf,
  unitConditions,
  type Duty,
  type Taken,
} from '../unit-conditions';
import { options, wholeMetadata } from './issuer-message';
import { notMapped } from './unit-conditions-not-ours';

const missing = 'the message is not in the case';
const bytesOf = (json: unknown): Uint8Array => utf8Encode(JSON.stringify(json));
const firstOf = (one: Members): Members | null => {
  const [message] = messagesOf(one);
  return isRecord(message) ? message : null;
};

/** Conditions look at one member: what else makes a whole is filled in. */
const metadataDuty = (one: Members): Taken | string => {
  const message = firstOf(one);
  if (message === null) return missing;
  const issuer = optionalText(message, 'credential_issuer') ?? '';
  return takenIf(parseIssuerMetadata(bytesOf(wholeMetadata(message)), issuer, options));
};

/** The wallet takes issuers from offers, and compares with what it asked where something was configured. */
const issuerDuty = (one: Members): Taken | string => {
  const message = firstOf(one);
  if (message === null) return missing;
  const offer = parseOffer(bytesOf({ ...message, credential_configuration_ids: ['c'] }), options);
  if (!offer.ok) return takenIf(offer);
  const [configured = ''] = argumentsOf(one, 'putConfig');
  const asked = configured.trim() === '' ? offer.value.issuer : configured;
  const wire = { ...message, credential_endpoint: `${offer.value.issuer}/credential` };
  return takenIf(parseIssuerMetadata(bytesOf(wholeMetadata(wire)), asked, options));
};

const serverDuty = (one: Members): Taken | string => {
  const [metadata, server] = messagesOf(one);
  if (!isRecord(metadata) || !isRecord(server)) return missing;
  const listed = metadata['authorization_servers'];
  const asked: unknown = Array.isArray(listed) ? listed.at(-1) : metadata['credential_issuer'];
  const wire = { token_endpoint: 'https://as.example.com/token', ...server };
  return takenIf(parseAuthorizationServer(bytesOf(wire), String(asked), options));
};

const placeDuty =
  (placeOf: (issuer: string) => string) =>
  ({ strings }: Members): Taken | string => {
    const [issuer, url] = Array.isArray(strings) ? strings.map(String) : [];
    if (issuer === undefined || url === undefined) return missing;
    return placeOf(issuer) === url ? taken : refused(`it lies at ${placeOf(issuer)}`);
  };

const credentialDuty = (one: Members): Taken | string => {
  const message = firstOf(one);
  return message === null
    ? missing
    : takenIf(parseCredentialReply({ status: 200, body: bytesOf(message) }));
};

/** The list is printed in pieces around names: a name goes wherever one string ends and the next begins. */
const detailsDuty = (strings: readonly string[]): Taken | string => {
  const text = strings.reduce((whole, part) =>
    whole.endsWith('"') && part.startsWith('"') ? `${whole}name${part}` : whole + part,
  );
  const wire = {
    access_token: 't',
    token_type: 'Bearer',
    authorization_details: JSON.parse(text) as unknown,
  };
  return takenIf(parseTokenReply({ status: 200, body: bytesOf(wire) }, { hadTxCode: false }));
};

const tokenDuty: Duty = (one) => {
  const [, ...strings] = argumentsOf(one, 'env.putObject');
  return strings.length === 0 ? missing : detailsDuty(strings);
};

const configurationDuty =
  (fillIn: Members): Duty =>
  (one) => {
    const supported = firstOf(one)?.['credential_configurations_supported'];
    if (!isRecord(supported)) return metadataDuty(one);
    const [wire] = Object.values(supported);
    if (
      isRecord(wire) &&
      isRecord(wire['proof_types_supported']) &&
      !('jwt' in wire['proof_types_supported'])
    )
      return 'proofs of another type than jwt are not made';
    const filled =
      isRecord(wire) && 'proof_types_supported' in wire ? { ...fillIn, ...wire } : wire;
    return parseConfiguration('c', filled as Json) === null ? refused('not listed') : taken; // parsed JSON
  };

/** Conditions of the OIDF suite on issuance. */
export const runUnitCases = unitConditions({
  ...notMapped,
  VCIValidateAuthorizationServersAreHttps: metadataDuty,
  VCIValidateCredentialIssuerUri: issuerDuty,
  VCIEnsureAuthorizationServerIssuerMatchesExpected: serverDuty,
  VCICheckIssuerMetadataRequestUrl: placeDuty(issuerMetadataUrl),
  VCICheckOAuthAuthorizationServerMetadataRequestUrl: placeDuty(authorizationServerUrl),
  VCIExtractCredentialResponseTest: credentialDuty,
  VCIExtractCredentialIdentifiersFromTokenEndpointResponse: tokenDuty,
  VCIValidateProofTypesCoPresence: configurationDuty({}),
  VCIValidateProofSigningAlgValuesSupported: configurationDuty({
    cryptographic_binding_methods_supported: ['jwk'],
  }),
});
