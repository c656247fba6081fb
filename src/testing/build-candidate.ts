import type { CredentialId } from '../core/credential/credential';
import type { MatchCandidate } from '../core/dcql/match';
import type { JsonObject } from '../core/kernel/json';

/** A credential as DCQL sees it, from its processed claims alone. */
export const buildCandidate = (input: {
  readonly id: string;
  readonly type: string;
  readonly claims: JsonObject;
  readonly isBound?: boolean;
  readonly authorityKeyIds?: readonly string[];
}): MatchCandidate => ({
  credentialId: input.id as CredentialId,
  credential: {
    format: 'dc+sd-jwt',
    type: input.type,
    binding:
      input.isBound === false
        ? { kind: 'none' }
        : { kind: 'key', jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
    content: { vct: input.type, ...input.claims },
  },
  authorityKeyIds: input.authorityKeyIds ?? [],
});
