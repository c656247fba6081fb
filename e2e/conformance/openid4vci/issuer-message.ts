import { parseAuthorizationServer } from '../../../src/core/issuance/parse-authorization-server';
import { parseIssuerMetadata } from '../../../src/core/issuance/parse-issuer-metadata';
import { parseOffer } from '../../../src/core/issuance/parse-offer';
import type { CredentialOffer, IssuerMetadata } from '../../../src/core/issuance/stages';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { isRecord, optionalText, type Members } from '../shapes';

export const options = { allowLoopbackHttp: false };

/** What the wallet made of a message of an issuer: what differs from it, or why it was refused. */
export type Read =
  | { readonly ok: true; readonly differs: string | null; readonly isUsable: boolean }
  | { readonly ok: false; readonly code: string; readonly member: string };

type Reader = (json: Members) => Read;

const refusedBy = (error: {
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}): Read => ({ ok: false, code: error.code, member: String(error.facts?.['member'] ?? '') });

const bytesOf = (json: Members): Uint8Array => utf8Encode(JSON.stringify(json));

const same = (what: string, ours: unknown, theirs: unknown): string | null =>
  JSON.stringify(ours) === JSON.stringify(theirs) ? null : `${what}: ${JSON.stringify(ours)}`;

const readOffer: Reader = (json) => {
  const offer = parseOffer(bytesOf(json), options);
  return offer.ok
    ? { ok: true, differs: offerDiffers(offer.value, json), isUsable: true }
    : refusedBy(offer.error);
};

/** What an offer read is not as it was written; null when it is. */
export function offerDiffers(offer: CredentialOffer, json: Members): string | null {
  const grants = isRecord(json['grants']) ? json['grants'] : {};
  const grant = grants['urn:ietf:params:oauth:grant-type:pre-authorized_code'];
  const wire = isRecord(grant) ? grant : {};
  return (
    same('issuer', offer.issuer, json['credential_issuer']) ??
    same('cards', offer.configurationIds, json['credential_configuration_ids']) ??
    same('code', offer.preAuthorized?.code, wire['pre-authorized_code']) ??
    same('a code to type', (offer.preAuthorized?.txCode ?? null) !== null, 'tx_code' in wire) ??
    same('signing in', offer.hasAuthorizationCodeGrant, 'authorization_code' in grants)
  );
}

const readMetadata: Reader = (json) => {
  const issuer = optionalText(json, 'credential_issuer') ?? '';
  const metadata = parseIssuerMetadata(bytesOf(json), issuer, options);
  if (!metadata.ok) return refusedBy(metadata.error);
  const isUsable = metadata.value.configurations.length > 0;
  return { ok: true, differs: metadataDiffers(metadata.value, json), isUsable };
};

/** Every card is listed, as one we keep or by its name; endpoints are as written. */
function metadataDiffers(metadata: IssuerMetadata, json: Members): string | null {
  const supported = json['credential_configurations_supported'];
  const listed = [...metadata.configurations, ...metadata.unsupported].map(({ id }) => id);
  const wrong = metadata.configurations.find(({ id, type }) => {
    const wire = isRecord(supported) ? supported[id] : undefined;
    return !isRecord(wire) || wire['vct'] !== type;
  });
  if (wrong !== undefined) return `${wrong.id} is of the type ${wrong.type}`;
  return (
    same('cards', listed.sort(), Object.keys(isRecord(supported) ? supported : {}).sort()) ??
    same('endpoint', metadata.credentialEndpoint, json['credential_endpoint']) ??
    same(
      'servers',
      metadata.authorizationServers,
      json['authorization_servers'] ?? [metadata.issuer],
    )
  );
}

const readServer: Reader = (json) => {
  const server = optionalText(json, 'issuer') ?? '';
  const metadata = parseAuthorizationServer(bytesOf(json), server, options);
  if (!metadata.ok) return refusedBy(metadata.error);
  const differs = same('token endpoint', metadata.value.tokenEndpoint, json['token_endpoint']);
  return { ok: true, differs, isUsable: true };
};

/** A part of metadata is read inside a whole that has nothing else. */
export const wholeMetadata = (part: Members): Members => ({
  credential_issuer: 'https://credential-issuer.example.com',
  credential_endpoint: 'https://credential-issuer.example.com/credential',
  credential_configurations_supported: {},
  ...part,
});

const readers: readonly (readonly [(json: Members) => boolean, Reader])[] = [
  [(json) => 'credential_configuration_ids' in json, readOffer],
  [(json) => 'credential_issuer' in json, readMetadata],
  [
    (json) => 'credential_configurations_supported' in json,
    (json) => readMetadata(wholeMetadata(json)),
  ],
  [(json) => 'issuer' in json, readServer],
];

/** Reads what an issuer or its server publishes, told by its members; null for anything else. */
export const readIssuerMessage = (json: Members): Read | null =>
  readers.find(([fits]) => fits(json))?.[1](json) ?? null;
