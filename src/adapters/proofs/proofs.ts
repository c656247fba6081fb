import type { Proofs } from '../../ports/proofs';
import { authenticateRequest } from './authenticate-request';
import { verifyIssuer } from './verify-issuer';
import { verifyStatusList } from './verify-status-list';
import { verifyTrustList } from './verify-trust-list';

/** Checks of other people's signatures with the platform's cryptography; no state, no network, no secrets. */
export const createProofs = (): Proofs => ({
  verifyIssuer,
  authenticateRequest,
  verifyStatusList,
  verifyTrustList,
});
