import { describe, expect, it } from 'vitest';
import { buildVerifier } from '../../testing/build-request';
import { hasVectors, readVectors } from '../../testing/vectors';
import { stringMember, type JsonObject } from '../kernel/json';
import { decodeJws } from '../kernel/jws';
import type { ClientIdPrefix, Verifier } from '../policy/party';
import { parseRequest } from './parse-request';
import { readRequestUri } from './read-request-uri';

const options = { allowLoopbackHttp: false };

interface SignedCase {
  readonly name: string;
  readonly expected: 'accept' | 'reject';
  readonly uri: string;
  readonly outer_params: JsonObject;
  readonly request_object?: string;
  readonly request_uri_response?: { readonly body: string };
}

/** Cases that fail while the URI is read, and those that fail here; the rest is the signature check's. */
const uriRules = /request_uri is http|request_uri_method=delete|request and request_uri both/;
const ours =
  /redirect_uri prefix, response_uri differs|^nonce|redirect_uri together|response_uri missing|response_type|scope|transaction_data|jwks|use=sig|no common algorithm|other format/;
/** `transaction_data` and answers by redirect are outside the subset this wallet supports, and say so. */
const unsupported = /of a type the wallet declares|response_mode fragment/;

const payloadOf = (signed: SignedCase): JsonObject => {
  const jwt =
    signed.request_object ??
    signed.request_uri_response?.body ??
    stringMember(signed.outer_params, 'request');
  const decoded = jwt === undefined ? null : decodeJws(jwt);
  return decoded?.ok === true ? decoded.value.payload : signed.outer_params;
};

const verifierOf = (clientId: string): Verifier => {
  const name = clientId.split(':')[0] ?? '';
  const known: readonly ClientIdPrefix[] = [
    'x509_san_dns',
    'x509_hash',
    'redirect_uri',
    'decentralized_identifier',
  ];
  const prefix = known.find((each) => each === name) ?? 'pre-registered';
  return { ...buildVerifier('domain'), clientId, prefix };
};

describe.skipIf(!hasVectors)('published request objects', () => {
  // Read inside the tests: what stands outside runs also when the whole is skipped.
  const readCases = (): readonly SignedCase[] =>
    ['openid4vp/signed-requests-set1.json', 'openid4vp/signed-requests-set2.json'].flatMap(
      (file) => readVectors<{ cases: SignedCase[] }>(file).cases,
    );

  it('opens every URI except the three whose defect is in it', () => {
    const cases = readCases();
    for (const { name, uri } of cases) {
      expect(readRequestUri(uri, options).ok, name).toBe(!uriRules.test(name));
    }
    expect(cases.length).toBeGreaterThan(100);
  });

  it('judges what is inside as the specification says', () => {
    const inside = readCases().filter(
      ({ name, expected }) => expected === 'accept' || ours.test(name),
    );
    for (const signed of inside) {
      const wire = payloadOf(signed);
      const verifier = verifierOf(stringMember(wire, 'client_id') ?? '');
      // Keys of pre-registered requesters come with their registration, which this wallet has none of.
      const isAccepted = signed.expected === 'accept' && !unsupported.test(signed.name);
      const parsed = parseRequest({ verifier, payload: wire, digest: 'd' }, options);
      expect(parsed.ok, `${signed.name}: ${parsed.ok ? 'accepted' : parsed.error.code}`).toBe(
        isAccepted,
      );
    }
    expect(inside.length).toBeGreaterThan(40);
  });
});
