import type { PublicJwk } from './credential';

const algorithms = { 'P-256': 'ES256', 'P-384': 'ES384' } as const;

/** The JWS algorithm a key of this curve signs with (RFC 7518 §3.4). */
export const signatureAlgorithmOf = (key: PublicJwk): 'ES256' | 'ES384' => algorithms[key.crv];
