import type { ReadVault } from './vault-reader';

interface Jwk {
  readonly x?: string;
  readonly y?: string;
}

/** The key a card is bound to, read from the card itself. */
const boundTo = (original: string): Jwk | null => {
  const payload = original.split('~')[0]?.split('.')[1] ?? '';
  const { cnf } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    readonly cnf?: { readonly jwk?: Jwk };
  };
  return cnf?.jwk ?? null;
};

/**
 * What a cut must never leave behind, read from the rows with the keys and without the wallet's code: a record that does
 * not open, a bound card without its key, a key that no card and no journal knows of.
 */
export const looseEnds = ({ read }: ReadVault): readonly string[] => {
  const faults = read
    .filter(({ value }) => value === null)
    .map(({ store, id }) => `does not open: ${store} ${id}`);
  const keys = new Map(
    read
      .filter(({ store }) => store === 'keys')
      .map(({ id, value }) => [id, (value as { readonly publicJwk?: Jwk } | null)?.publicJwk]),
  );
  for (const { store, id, value } of read) {
    if (store !== 'cards' || value === null) continue;
    const { original, keyId } = value as { original: string; keyId: string | null };
    const jwk = boundTo(original);
    const own = keyId === null ? undefined : keys.get(keyId);
    if (jwk !== null && (own?.x !== jwk.x || own?.y !== jwk.y))
      faults.push(`bound card without its key: ${id}`);
  }
  const others = JSON.stringify(
    read.filter(({ store }) => store !== 'keys').map(({ value }) => value),
  );
  for (const id of keys.keys())
    if (!others.includes(id)) faults.push(`key without card or journal: ${id}`);
  return faults;
};
