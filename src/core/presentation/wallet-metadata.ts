import { formBody } from '../kernel/form-body';

/**
 * What the wallet says of itself when a request is fetched by POST: formats and algorithms, the same for every
 * holder, nothing that tells one wallet from another.
 *
 * @see OpenID4VP 1.0 §5.10, §10.1, §15.8
 */
const walletMetadata = {
  vp_formats_supported: {
    'dc+sd-jwt': {
      'sd-jwt_alg_values': ['ES256', 'ES384'],
      'kb-jwt_alg_values': ['ES256', 'ES384'],
    },
  },
  client_id_prefixes_supported: ['x509_san_dns', 'x509_hash'],
  request_object_signing_alg_values_supported: ['ES256', 'ES384'],
  response_types_supported: ['vp_token'],
  response_modes_supported: ['direct_post', 'direct_post.jwt', 'fragment'],
  authorization_encryption_alg_values_supported: ['ECDH-ES'],
  authorization_encryption_enc_values_supported: ['A128GCM', 'A256GCM'],
} as const;

/**
 * The form body that asks for a request object.
 *
 * @param walletNonce fresh for each fetch; the object must carry it back
 * @see OpenID4VP 1.0 §5.10
 */
export const requestUriPostBody = (walletNonce: string): string =>
  formBody({ wallet_metadata: JSON.stringify(walletMetadata), wallet_nonce: walletNonce });
