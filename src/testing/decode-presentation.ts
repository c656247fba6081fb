import { createHash } from 'node:crypto';

// A verifier of a few lines: it knows the presentation alone and shares no code with the wallet.

type Node = null | boolean | number | string | readonly Node[] | { readonly [name: string]: Node };

const part = (text: string): Node => JSON.parse(Buffer.from(text, 'base64url').toString()) as Node;

/** Every string, number and boolean a reader of the presentation can see in its claims, in no order. */
export const readableValues = (presentation: string): ReadonlySet<unknown> => {
  const [jwt = '', ...disclosures] = presentation.split('~').slice(0, -1);
  const byDigest = new Map(
    disclosures.map((text) => [
      createHash('sha256').update(text).digest('base64url'),
      part(text) as readonly Node[],
    ]),
  );
  const seen = new Set<unknown>();
  const used = new Set<string>();
  let leaves = 0;
  const openDigest = (digest: unknown): void => {
    const items = byDigest.get(String(digest));
    if (items === undefined) return;
    used.add(String(digest));
    const before = leaves;
    read(items.at(-1) ?? null);
    if (leaves === before) throw new Error('a disclosure that shows nothing');
  };
  const read = (node: Node): void => {
    if (typeof node !== 'object' || node === null) {
      seen.add(node);
      leaves += 1;
    } else if (Array.isArray(node)) {
      (node as readonly Node[]).forEach(read);
    } else {
      for (const [name, member] of Object.entries(node)) {
        if (name === '_sd') (member as readonly Node[]).forEach(openDigest);
        else if (name === '...') openDigest(member);
        else read(member);
      }
    }
  };
  const {
    vct: _type,
    iss: _issuer,
    cnf: _key,
    ...claims
  } = part(jwt.split('.')[1] ?? '') as object as Record<string, Node>;
  read(claims);
  if (used.size !== byDigest.size) throw new Error('a disclosure nobody refers to');
  return seen;
};
