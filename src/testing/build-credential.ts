import type { Credential, CredentialId } from '../core/credential/credential';
import { decodeCredential } from '../core/formats/formats';
import type { PlanCard } from '../core/presentation/plan-disclosure';
import { issueCard, type Literal } from './issue-card';

/** A real credential, issued from a nested literal and decoded as one that was received. */
export const buildCredential = (
  claims: { readonly [name: string]: Literal },
  options: Parameters<typeof issueCard>[1] = {},
): Credential => {
  const decoded = decodeCredential(issueCard(claims, options));
  if (!decoded.ok) throw new Error(`the test issued no credential: ${decoded.error.code}`);
  return decoded.value.credential;
};

/** The same as a card of the wallet, valid unless the test says otherwise. */
export const buildCard = (
  id: string,
  claims: { readonly [name: string]: Literal },
  options: Parameters<typeof issueCard>[1] & Partial<Omit<PlanCard, 'id' | 'credential'>> = {},
): PlanCard => ({
  id: id as CredentialId,
  credential: buildCredential(claims, options),
  state: options.state ?? { kind: 'noStatus' },
  authorityKeyIds: options.authorityKeyIds ?? [],
  lastUsedAt: options.lastUsedAt ?? null,
});
