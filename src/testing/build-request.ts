import { parseQuery } from '../core/dcql/parse-query';
import type { Json } from '../core/kernel/json';
import type { Verifier, VerifierTier } from '../core/policy/party';
import type { PresentationRequest } from '../core/presentation/stages';

/** A requester of one tier. */
export const buildVerifier = (tier: VerifierTier): Verifier => ({
  clientId:
    tier === 'unconfirmed' ? 'redirect_uri:https://rp.example/post' : 'x509_san_dns:rp.example',
  prefix: tier === 'unconfirmed' ? 'redirect_uri' : 'x509_san_dns',
  tier,
  host: 'rp.example',
  confirmedName: tier === 'confirmed' ? 'Example Ltd' : null,
  vouchedBy: tier === 'confirmed' ? ['Example list'] : [],
  claimedName: 'Example',
  recognition: `${tier} rp.example`,
});

/** A parsed request for a DCQL query; a query the parser refuses is a mistake of the test. */
export const buildRequest = (
  query: Json,
  tier: VerifierTier = 'confirmed',
): PresentationRequest => {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(`the test asks nothing readable: ${parsed.error.code}`);
  return {
    verifier: buildVerifier(tier),
    digest: 'request-digest',
    nonce: 'n-0S6_WzA2Mj',
    state: null,
    responseUri: 'https://rp.example/post',
    responseMode: 'direct_post',
    encryption: null,
    query: parsed.value,
    says: { purpose: null, retention: null },
    expiresAt: null,
  };
};
