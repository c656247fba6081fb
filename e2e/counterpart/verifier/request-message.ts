import { linkText } from '../http/link-text';
import type { JsonObject } from '../json';
import { signCompact } from '../keys/compact-jws';
import { createSigningKey, type SigningKey } from '../keys/signing-key';
import type { Practice } from '../practice';
import type { ConfirmedRequester } from './requesters';
import type { Session } from './session';
import { asksForEverything, spoilQuery } from './spoil-query';
import {
  isLaidBare,
  spoilAddress,
  spoilClientId,
  spoilLink,
  spoilRequest,
  spoilSigner,
  spoilToken,
} from './spoil-request';

/**
 * Where the answer goes. An unsigned requester is known by this address alone, so it is the same each time: a
 * wallet can tell that it was asked by them before. The session is then found by its `state`.
 */
const responseAddress = (practice: Practice, session: Session): string => {
  const { verifier } = practice.origins;
  if (session.responseMode === 'fragment')
    return spoilAddress(practice, `${verifier}/came/${session.id}`);
  return spoilAddress(
    practice,
    isUnsigned(practice, session)
      ? `${verifier}/answers/${session.scene.id}`
      : `${verifier}/responses/${session.id}`,
  );
};

const isUnsigned = (practice: Practice, { scene }: Session): boolean =>
  scene.request === 'unsigned' || isLaidBare(practice);

const requestAddress = ({ origins }: Practice, session: Session): string =>
  `${origins.verifier}/requests/${session.id}`;

/** The full client identifier, prefix included: what a key binding names as its audience. @see OpenID4VP 1.0 §5.9 */
export const clientId = (practice: Practice, session: Session): string =>
  isUnsigned(practice, session)
    ? `redirect_uri:${responseAddress(practice, session)}`
    : spoilClientId(practice, `x509_san_dns:${new URL(practice.origins.verifier).hostname}`);

/** A key for one answer alone. */
export const encryptionKey = ({ passing }: Practice, session: Session): SigningKey =>
  createSigningKey(passing, `encryption|${session.id}`);

function clientMetadata(practice: Practice, session: Session): JsonObject {
  const { name, purpose, retention } = session.scene;
  const key = encryptionKey(practice, session);
  const jwk = { ...key.publicJwk, kid: key.kid, use: 'enc', alg: 'ECDH-ES' };
  return {
    client_name: practice.planted.name(name),
    ...(asksForEverything(practice) ? {} : { purpose, retention }),
    vp_formats_supported: {
      'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
    },
    // A128GCM is what a wallet takes when no list says otherwise. @see OpenID4VP 1.0 §5.1
    ...(session.responseMode === 'direct_post.jwt' ? { jwks: { keys: [jwk] } } : {}),
  };
}

/** The parameters of the request, signed or not. @see OpenID4VP 1.0 §5 */
const requestParameters = (practice: Practice, session: Session): JsonObject =>
  spoilRequest(practice, {
    client_id: clientId(practice, session),
    response_type: 'vp_token',
    response_mode: session.responseMode,
    [session.responseMode === 'fragment' ? 'redirect_uri' : 'response_uri']: responseAddress(
      practice,
      session,
    ),
    nonce: session.nonce,
    state: session.state,
    dcql_query: spoilQuery(practice, session.query),
    client_metadata: clientMetadata(practice, session),
  });

/** The Request Object. @see RFC 9101 §4, OpenID4VP 1.0 §5.8, §5.10 */
export const requestObject = (
  practice: Practice,
  session: Session,
  walletNonce: string | null,
): JsonObject =>
  spoilRequest(practice, {
    ...requestParameters(practice, session),
    iss: clientId(practice, session),
    aud: 'https://self-issued.me/v2',
    iat: practice.now(),
    exp: session.expiresAt,
    ...(walletNonce === null ? {} : { wallet_nonce: walletNonce }),
  });

export const signRequest = async (
  practice: Practice,
  requester: ConfirmedRequester,
  request: JsonObject,
): Promise<string> => {
  const { leaf, x5c } = await spoilSigner(practice, requester);
  return spoilToken(practice, signCompact(leaf.key, { typ: 'oauth-authz-req+jwt', x5c }, request));
};

/** What a QR code or link holds. */
export function requestText(practice: Practice, session: Session): string {
  const { request } = session.scene;
  const parameters = isUnsigned(practice, session)
    ? requestParameters(practice, session)
    : spoilLink(practice, {
        client_id: clientId(practice, session),
        request_uri: requestAddress(practice, session),
        ...(request === 'signed-post' ? { request_uri_method: 'post' } : {}),
      });
  return linkText('openid4vp://', parameters);
}
