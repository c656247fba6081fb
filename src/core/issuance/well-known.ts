/** Puts a well-known name between the host and the path of an identifier. */
const insert = (identifier: string, name: string, path: (pathname: string) => string): string => {
  const url = new URL(identifier);
  return `${url.origin}/.well-known/${name}${path(url.pathname)}`;
};

const withoutLastSlash = (pathname: string): string => pathname.replace(/\/$/, '');

/**
 * Where a credential issuer's metadata lies. The path stays as it is, a trailing slash included; only the
 * bare root adds none.
 *
 * @param issuer a checked credential issuer identifier
 * @see OpenID4VCI 1.0 §12.2.2
 */
export const issuerMetadataUrl = (issuer: string): string =>
  insert(issuer, 'openid-credential-issuer', (pathname) => (pathname === '/' ? '' : pathname));

/**
 * Where an authorization server's metadata lies; a trailing slash of its identifier goes.
 *
 * @see RFC 8414 §3.1
 */
export const authorizationServerUrl = (server: string): string =>
  insert(server, 'oauth-authorization-server', withoutLastSlash);

/**
 * Where the keys of an issuer lie that signs without certificates; a trailing slash of `iss` goes.
 *
 * @see SD-JWT VC §4.1
 */
export const jwtVcIssuerUrl = (issuer: string): string =>
  insert(issuer, 'jwt-vc-issuer', withoutLastSlash);
