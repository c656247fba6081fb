import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import {
  judgePath,
  judgePinned,
  judgeSigner,
  longestPath,
  mostCertificates,
} from '../../core/policy/certificate-path';
import type { CertificateRule } from '../../core/policy/certificate-path';
import { isSignedBy, schemeOf } from './certificate-signature';
import { parseBase64Certificate } from './parse-certificate';
import type { Certificate } from './parse-certificate';
import { keyOfCertificate } from './public-key';
import type { PublicKey } from './public-key';

export type CertificateFailure = Failure<'proofs/certificate'>;

/** A signer's certificate that is sound by itself, and what it can be traced to. */
export interface VerifiedChain {
  readonly leaf: Certificate;
  readonly key: PublicKey;
  /** Every anchor a valid path reaches, or the pinned leaf itself; empty when nobody vouches. */
  readonly anchors: readonly Certificate[];
  /** The certificates presented, leaf first. */
  readonly presented: readonly Certificate[];
}

type Search = {
  readonly pool: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly now: EpochSeconds;
  readonly reached: Map<string, Certificate>;
  /** Of paths whose signatures hold up to an anchor and that break another rule. */
  readonly broken: CertificateRule[];
};

export const refuse = (rule: CertificateRule) =>
  fail({ code: 'proofs/certificate', facts: { rule } });

type Path = readonly [Certificate, ...Certificate[]];

const judge = ([leaf, ...rest]: Path, now: EpochSeconds): CertificateRule | null =>
  judgePath([leaf.facts, ...rest.map(({ facts }) => facts)], now);

/** Follows issuers upwards from the last certificate of a path, through the pool, to any anchor. */
const climb = async (path: Path, search: Search): Promise<void> => {
  const top = path.at(-1) ?? path[0];
  const issued = (one: Certificate): boolean => one.facts.subject === top.facts.issuer;
  for (const anchor of search.anchors.filter(issued)) {
    if (!(await isSignedBy(top, anchor))) continue;
    const rule = judge([...path, anchor], search.now);
    if (rule === null) search.reached.set(anchor.digest, anchor);
    else search.broken.push(rule);
  }
  if (path.length >= longestPath) return;
  const isFree = (one: Certificate): boolean =>
    [...path, ...search.anchors].every(({ digest }) => digest !== one.digest);
  for (const next of search.pool.filter((one) => issued(one) && isFree(one))) {
    if (await isSignedBy(top, next)) await climb([...path, next], search);
  }
};

/** Where no anchor is reached, what was presented must at least be a chain, in the order RFC 7515 asks for. */
const judgePresented = async (
  presented: Path,
  now: EpochSeconds,
): Promise<CertificateRule | null> => {
  if (presented.length > longestPath + 1) return 'path-too-long';
  for (const [at, certificate] of presented.entries()) {
    const next = presented[at + 1];
    if (next === undefined) break;
    if (next.facts.subject !== certificate.facts.issuer) return 'chaining';
    if (!(await isSignedBy(certificate, next))) return 'signature';
  }
  return judge(presented, now);
};

/**
 * Verifies the certificates a signer presents and finds every anchor they lead to.
 *
 * Reaching no anchor is not a failure: nobody on the holder's lists vouches, which is said elsewhere
 * (DESIGN 5, 10). A path whose signatures reach an anchor but that breaks a rule is one.
 *
 * @param input.certificates `x5c` as it stands: base64 DER, the signer's own first
 * @param input.anchors      certificates of the holder's enabled lists: authorities, or pinned signers
 * @errors `proofs/certificate` with the rule
 * @see SECURITY 5i; CONFORMANCE SEC-4; RFC 5280 §6
 */
export const verifyChain = async (input: {
  readonly certificates: readonly string[];
  readonly anchors: readonly Certificate[];
  readonly now: EpochSeconds;
}): Promise<Result<VerifiedChain, CertificateFailure>> => {
  const { certificates, anchors, now } = input;
  if (certificates.length === 0 || certificates.length > mostCertificates) return refuse('count');
  const presented = certificates.map(parseBase64Certificate);
  if (!presented.every((one) => one !== null)) return refuse('encoding');
  const [leaf, ...pool] = presented;
  if (leaf === undefined) return refuse('count');
  const key = keyOfCertificate(leaf.key);
  if (key === null) return refuse('key');

  const isPinned = anchors.some(({ digest }) => digest === leaf.digest);
  const own = isPinned ? judgePinned(leaf.facts, now) : judgeSigner(leaf.facts, now);
  if (own !== null) return refuse(own);
  if (!isPinned && schemeOf(leaf) === null) return refuse('algorithm');

  const search: Search = { pool, anchors, now, reached: new Map(), broken: [] };
  if (isPinned) search.reached.set(leaf.digest, leaf);
  await climb([leaf], search);
  const [broken] = search.broken;
  if (search.reached.size === 0) {
    const rule = broken ?? (await judgePresented([leaf, ...pool], now));
    if (rule !== null) return refuse(rule);
  }
  return ok({ leaf, key, anchors: [...search.reached.values()], presented });
};
