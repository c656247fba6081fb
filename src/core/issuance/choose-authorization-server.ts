import { fail, ok, type Result } from '../kernel/result';
import type { IssuerMetadataFailure } from './parse-issuer-metadata';
import type { IssuerMetadata } from './stages';

/**
 * Picks the authorization server to ask for a token: the one the offer names, which must be on the issuer's
 * list, else the first of the list.
 *
 * @errors `issuer/server-not-listed`
 * @see OpenID4VCI 1.0 §4.1.1, §12.2.4
 */
export const chooseAuthorizationServer = (
  metadata: IssuerMetadata,
  named: string | null,
): Result<string, IssuerMetadataFailure> => {
  const { authorizationServers, issuer } = metadata;
  if (named === null) return ok(authorizationServers[0] ?? issuer);
  return authorizationServers.includes(named)
    ? ok(named)
    : fail({ code: 'issuer/server-not-listed' });
};
