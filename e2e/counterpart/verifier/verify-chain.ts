import { X509Certificate } from 'node:crypto';
import { type Problem, problem } from './problem';

// HAIP names no number; three certificates are one more than any practice issuer uses.
const longest = 3;

export interface Anchored {
  readonly leaf: X509Certificate;
  /** Which of the anchors the chain ends at. */
  readonly anchor: number;
}

const parse = (certificate: string): X509Certificate | null => {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64'));
  } catch {
    return null;
  }
};

const isCurrent = ({ validFrom, validTo }: X509Certificate, now: number): boolean =>
  Date.parse(validFrom) <= now * 1000 && now * 1000 < Date.parse(validTo);

const isIssuedBy = (below: X509Certificate, above: X509Certificate): boolean =>
  above.ca && below.checkIssued(above) && below.verify(above.publicKey);

/**
 * Follows a chain from its leaf to one of the anchors.
 *
 * @param x5c     DER in base64, leaf first, without the anchor
 * @param anchors DER in base64
 * @param now     seconds
 */
export function verifyChain(
  x5c: unknown,
  anchors: readonly string[],
  now: number,
): Anchored | Problem {
  const isChain = Array.isArray(x5c) && x5c.length > 0 && x5c.length <= longest;
  if (!isChain) return problem('chain/missing', 'The certificate chain is missing or too long.');
  const chain = x5c.map((text: unknown) => (typeof text === 'string' ? parse(text) : null));
  const certificates = chain.filter((certificate) => certificate !== null);
  const [leaf] = certificates;
  const last = certificates.at(-1);
  if (!leaf || !last || certificates.length !== chain.length) {
    return problem('chain/malformed', 'A certificate in the chain cannot be read.');
  }
  if (leaf.ca)
    return problem('chain/leaf-is-authority', 'The signing certificate is an authority.');
  if (!certificates.every((certificate) => isCurrent(certificate, now))) {
    return problem('chain/not-current', 'A certificate in the chain has ended or not begun.');
  }
  const broken = certificates.some((certificate, index) => {
    const above = certificates[index + 1];
    return above !== undefined && !isIssuedBy(certificate, above);
  });
  if (broken) return problem('chain/broken', 'The certificates in the chain do not follow.');
  const anchor = anchors.findIndex((text) => {
    const root = parse(text);
    return root !== null && isCurrent(root, now) && isIssuedBy(last, root);
  });
  return anchor === -1
    ? problem('chain/unknown-anchor', 'Nobody we trust vouches for this certificate.')
    : { leaf, anchor };
}
