const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A compact JWS over any header and payload, well formed or not. */
export const signCompact = async (
  { privateKey }: Pick<CryptoKeyPair, 'privateKey'>,
  header: object,
  payload: unknown,
): Promise<string> => {
  const input = `${encode({ alg: 'ES256', ...header })}.${encode(payload)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    privateKey,
    new TextEncoder().encode(input),
  );
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
};
