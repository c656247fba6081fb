import { isJsonObject } from '../../../core/kernel/json';
import { parseJson } from '../../../core/kernel/json-parse';
import { fail, ok } from '../../../core/kernel/result';
import { sha256Text } from '../../../core/kernel/sha256';
import { epochSeconds } from '../../../core/kernel/time';
import type { Verifier } from '../../../core/policy/party';
import type { Proofs, VerifiedIssuer } from '../../../ports/proofs';

/** A status list token of these tests: JSON in clear, believed as it stands. */
export interface TestList {
  readonly issuedAt: number;
  readonly ttl?: number;
  /** One bit pair for each entry. */
  readonly values: readonly number[];
}

export const testVerifier: Verifier = {
  clientId: 'x509_san_dns:verifier.example',
  prefix: 'x509_san_dns',
  tier: 'confirmed',
  host: 'verifier.example',
  confirmedName: 'Example Car Share',
  vouchedBy: ['Example list'],
  claimedName: null,
  recognition: 'verifier.example',
};

const issuerOf = (isConfirmed: boolean): VerifiedIssuer => ({
  trust: {
    isConfirmed,
    name: isConfirmed ? 'Northgate Registry' : 'issuer.example',
    vouchedBy: isConfirmed ? ['Example list'] : [],
  },
  authorityKeyIds: [],
  by: 'issuer-keys',
});

/** Packs entries of two bits, least significant first. */
const packed = (values: readonly number[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.ceil(values.length / 4));
  values.forEach((value, i) => {
    bytes[i >> 2] = (bytes[i >> 2] ?? 0) | (value << ((i % 4) * 2));
  });
  return bytes;
};

/**
 * Signatures as a test wants them: good, unless `refuse` names a failure. An issuer is confirmed when any
 * trust list is given, which is enough to see that the vault asks with its own lists.
 */
export const createFakeProofs = () => {
  const refuse: {
    issuer?: 'proofs/signature';
    list?: 'proofs/signature';
    trust?: 'proofs/publisher';
  } = {};
  const proofs: Proofs = {
    verifyIssuer: async ({ trust }) =>
      refuse.issuer ? fail({ code: refuse.issuer }) : ok(issuerOf(trust.length > 0)),
    authenticateRequest: async ({ request }) => {
      if (request.body.kind !== 'plain') return fail({ code: 'proofs/malformed' });
      const payload = request.body.parameters;
      if (payload['client_id'] !== request.clientId)
        return fail({ code: 'request/client-id-differs' });
      const verifier = { ...testVerifier, clientId: request.clientId };
      return ok({ verifier, payload, digest: sha256Text(JSON.stringify(payload)) });
    },
    verifyStatusList: async ({ token }) => {
      if (refuse.list) return fail({ code: refuse.list });
      const list = JSON.parse(token) as TestList;
      return ok({
        entries: packed(list.values),
        bits: 2,
        issuedAt: epochSeconds(list.issuedAt),
        expiresAt: null,
        ttl: list.ttl ?? null,
      });
    },
    verifyTrustList: async ({ jws }) => {
      if (refuse.trust) return fail({ code: refuse.trust });
      const payload = parseJson(jws);
      return payload.ok && isJsonObject(payload.value)
        ? ok(payload.value)
        : fail({ code: 'proofs/malformed' });
    },
  };
  return { proofs, refuse };
};
