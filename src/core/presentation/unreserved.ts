/** The characters `nonce` and `state` may have (OpenID4VP 1.0 §5.2). */
export const unreserved = /^[A-Za-z0-9._~-]+$/;
