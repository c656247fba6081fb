import { createHash } from 'node:crypto';
import { issueCertificate } from '../keys/certificates';
import { createSigningKey } from '../keys/signing-key';
import { nested, textAt, type JsonObject } from '../json';
import type { Practice } from '../practice';
import type { ConfirmedRequester } from './requesters';

/** Where an answer should not go. */
const elsewhere = 'https://collector.example/answers';

/** Addresses for the answer that a wallet must not use, or must show for what they are. */
const wrongAddresses = {
  'response-uri-http': 'http://verifier.example/answers',
  'response-uri-fragment': 'https://verifier.example/answers#here',
  'response-uri-ip': 'https://192.168.0.10/answers',
  // "раypаl", half of it Cyrillic; then "аррӏе", all of it.
  'host-look-alike': 'https://xn--ypl-5cdc6g.example/answers',
  'host-other-script': 'https://xn--80ak6aa92e.example/answers',
} as const;

const alone: ReadonlySet<string | null> = new Set([
  ...Object.keys(wrongAddresses),
  'request-unsigned',
  'stranger-asks-for-everything',
]);

/** Whether a fault makes the request travel in its link, signed by nobody. */
export const isLaidBare = ({ fault }: Practice): boolean => alone.has(fault.current);

/** The address a fault names for the answer, instead of the right one. */
export const spoilAddress = ({ fault }: Practice, address: string): string =>
  new Map<string | null, string>(Object.entries(wrongAddresses)).get(fault.current) ?? address;

/** The client identifier a fault gives; `address` is where the answer goes. */
export function spoilClientId({ fault, origins }: Practice, id: string): string {
  if (fault.is('client-id-unnamed')) return 'nordbar';
  if (fault.is('client-id-unknown-prefix')) return 'company_register:nordbar';
  if (fault.is('client-id-origin')) return `origin:${origins.verifier}`;
  if (fault.is('certificate-hash-of-another'))
    return `x509_hash:${createHash('sha256').update('another').digest('base64url')}`;
  return id;
}

/** The parameters of a link that leads to a request. */
export function spoilLink({ fault }: Practice, parameters: JsonObject): JsonObject {
  if (fault.is('client-id-differs'))
    return { ...parameters, client_id: 'x509_san_dns:collector.example' };
  return fault.is('parameters-beside-request')
    ? { ...parameters, response_uri: elsewhere, nonce: 'chosen-by-the-link' }
    : parameters;
}

/** A request with what a fault changes before it is signed. */
export function spoilRequest({ fault, now }: Practice, message: JsonObject): JsonObject {
  const { nonce: _, ...withoutNonce } = message;
  if (fault.is('nonce-missing')) return withoutNonce;
  if (fault.is('nonce-short')) return { ...message, nonce: 'n-12' };
  if (fault.is('nonce-not-ascii')) return { ...message, nonce: `${textAt(message, 'nonce')}é` };
  if (fault.is('state-not-ascii')) return { ...message, state: 'état' };
  if (fault.is('response-uri-elsewhere')) return { ...message, response_uri: elsewhere };
  if (fault.is('redirect-uri-elsewhere')) return { ...message, redirect_uri: elsewhere };
  if (fault.is('request-for-another')) return { ...message, aud: 'https://wallet.example' };
  if (fault.is('request-ended')) return { ...message, iat: now() - 420, exp: now() - 120 };
  if (fault.is('request-too-large')) return { ...message, padding: 'x'.repeat(256 * 1024) };
  if (fault.is('request-too-deep')) return { ...message, padding: nested(256) };
  return message;
}

/** Whoever signs while a fault is on. */
export async function spoilSigner(
  { fault, lasting, origins }: Practice,
  requester: ConfirmedRequester,
): Promise<ConfirmedRequester> {
  const { leaf, root, x5c } = requester;
  const another = createSigningKey(lasting, 'another-signer');
  if (fault.is('request-signature-of-another'))
    return { ...requester, leaf: { ...leaf, key: another } };
  if (fault.is('request-nine-certificates'))
    return { ...requester, x5c: [...x5c, ...Array<string>(8).fill(leaf.certificate)] };
  if (!fault.is('certificate-of-another-host')) return requester;
  const wrong = await issueCertificate(lasting.branch('another-host'), {
    name: 'Another host',
    key: another,
    issuer: root,
    role: { kind: 'leaf' },
    alternativeNames: [{ type: 'dns', value: `other.${new URL(origins.verifier).hostname}` }],
  });
  return { ...requester, leaf: wrong, x5c: [wrong.certificate] };
}

/** A signed request with what a fault does to its signature. */
export function spoilToken({ fault }: Practice, token: string): string {
  if (!fault.is('request-signature-none')) return token;
  const [, payload = ''] = token.split('.');
  const header = { alg: 'none', typ: 'oauth-authz-req+jwt' };
  return `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.`;
}
