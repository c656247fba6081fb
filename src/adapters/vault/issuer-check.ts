import type { Credential, Format } from '../../core/credential/credential';
import type { Result } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import type { TrustList } from '../../core/policy/trust-list';
import type { IssuerKeys, SignatureFailure, VerifiedIssuer } from '../../ports/proofs';
import type { CardHistory } from './card-record';
import type { OpenVault } from './open-vault';

/** Which part of a credential the issuer signed, and what its header may call itself. */
const signedParts: Readonly<
  Record<
    Format,
    { readonly jwsOf: (original: string) => string; readonly types: readonly string[] }
  >
> = {
  'dc+sd-jwt': {
    jwsOf: (original) => original.slice(0, original.indexOf('~')),
    types: ['dc+sd-jwt', 'vc+sd-jwt'],
  },
};

/** The lists that may vouch for anybody now: switched on, and neither expired nor not yet valid. */
export const enabledTrust = (open: OpenVault, now: EpochSeconds): readonly TrustList[] =>
  open.trust.map(({ list }) => list).filter((list) => list.isEnabled && list.expiresAt > now);

/**
 * Has the issuer's signature checked in `proofs.worker`, with the holder's own trust lists.
 *
 * @param at the moment certificates and lists are judged at
 */
export const checkIssuer = (
  open: OpenVault,
  credential: Credential,
  keys: IssuerKeys | null,
  at: EpochSeconds,
): Promise<Result<VerifiedIssuer, SignatureFailure>> => {
  const { jwsOf, types } = signedParts[credential.format];
  return open.deps.proofs.verifyIssuer({
    jws: jwsOf(credential.original),
    types,
    trust: enabledTrust(open, open.deps.clock.now()),
    keys,
    now: at,
  });
};

/** What a card's history keeps of a check that went well. */
export const standingOfIssuer = ({
  trust,
  authorityKeyIds,
}: VerifiedIssuer): Pick<CardHistory, 'trust' | 'authorityKeyIds'> => ({ trust, authorityKeyIds });
