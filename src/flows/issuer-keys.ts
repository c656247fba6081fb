import type { IssuerClaim } from '../core/credential/credential';
import { parseIssuerKeys } from '../core/issuance/parse-issuer-keys';
import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import { jwtVcIssuerUrl } from '../core/issuance/well-known';
import type { Ports } from '../ports';
import type { IssuerKeys } from '../ports/proofs';
import { getJson } from './messages';

export type TooManyKeys = Failure<'issuer-keys/too-many'>;

/**
 * The keys an issuer publishes at the well-known place of its `iss`, when the credential brings no certificate.
 * Only the issuer the person agreed to contact is asked; anyone else's keys are not looked for.
 *
 * @returns null when there is nothing to fetch or it could not be read: verification then says so
 * @errors `issuer-keys/too-many` when more are published than we look through. facts: cap
 * @see SD-JWT VC §4
 */
export const fetchIssuerKeys = async (
  ports: Pick<Ports, 'net'>,
  { id, certificates }: Pick<IssuerClaim, 'id' | 'certificates'>,
  contacted: string,
): Promise<Result<IssuerKeys | null, TooManyKeys>> => {
  if (certificates.length > 0 || id === null || !URL.canParse(id)) return ok(null);
  if (new URL(id).origin !== new URL(contacted).origin) return ok(null);
  const reply = await getJson(ports, 'issuer-metadata', jwtVcIssuerUrl(id));
  if (!reply.ok || reply.value.status !== 200) return ok(null);
  const jwks = parseIssuerKeys(reply.value.body, id);
  if (jwks.ok) return ok({ issuer: id, jwks: jwks.value });
  const { code, facts } = jwks.error;
  return code === 'issuer-keys/too-many' ? fail({ code, ...(facts && { facts }) }) : ok(null);
};
