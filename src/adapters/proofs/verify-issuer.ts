import { cleanText } from '../../core/kernel/clean-text';
import { stringMember } from '../../core/kernel/json';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { coversType } from '../../core/policy/find-entry';
import type { IssuerTrust } from '../../core/policy/party';
import type { Proofs, SignatureFailure, VerifiedIssuer } from '../../ports/proofs';
import { verifyChain } from './certificate-chain';
import { checkWithKeySet } from './key-set';
import { checkJws, fitsAlgorithm, openJws } from './open-jws';
import type { OpenJws } from './open-jws';
import { publishersOf, vouchedByCertificate, vouchedByKey, vouchedParties } from './trust-anchors';
import type { Vouched } from './trust-anchors';

type IssuerInput = Parameters<Proofs['verifyIssuer']>[0];
type IssuerResult = Result<VerifiedIssuer, SignatureFailure>;

const hostOf = (text: string | undefined): string | null =>
  text !== undefined && URL.canParse(text) ? new URL(text).host || null : null;

/** A party vouches for the types it is listed for, and for no other. */
const covers =
  (type: string | undefined) =>
  ({ entry }: Vouched): boolean =>
    coversType(entry, type ?? null);

/** The name a list gives, or what the issuer calls itself, quoted. */
const trustIn = (vouched: readonly Vouched[], selfNamed: string): IssuerTrust => {
  const [first] = vouched;
  return first === undefined
    ? { isConfirmed: false, name: cleanText(selfNamed), vouchedBy: [] }
    : { isConfirmed: true, name: first.entry.name, vouchedBy: publishersOf(vouched) };
};

const byCertificate = async (
  jws: OpenJws,
  parties: readonly Vouched[],
  { now }: IssuerInput,
): Promise<IssuerResult> => {
  const anchors = parties.flatMap(({ certificates }) => certificates);
  const chain = await verifyChain({ certificates: jws.certificates, anchors, now });
  if (!chain.ok) return chain;
  const { leaf, key, presented } = chain.value;
  const signature = await checkJws(jws, key);
  if (!signature.ok) return signature;
  const type = stringMember(jws.payload, 'vct');
  const vouched = vouchedByCertificate(parties, chain.value.anchors).filter(covers(type));
  // SD-JWT VC draft-13 §3.5: with certificates the issuer is the subject of the leaf, whatever `iss` says.
  const selfNamed = leaf.subjectText ?? hostOf(stringMember(jws.payload, 'iss')) ?? '';
  const authorityKeyIds = presented.flatMap(({ facts }) => facts.authorityKeyId ?? []);
  return ok({ trust: trustIn(vouched, selfNamed), by: 'certificate', authorityKeyIds });
};

const byKeys = async (
  jws: OpenJws,
  parties: readonly Vouched[],
  { keys }: IssuerInput,
): Promise<IssuerResult> => {
  const issuer = stringMember(jws.payload, 'iss');
  const type = stringMember(jws.payload, 'vct');
  const selfNamed = hostOf(issuer) ?? issuer ?? '';
  // A key that a list names verifies without asking the issuer's host.
  const listed = parties
    .flatMap(({ keys: known }) => known)
    .filter((key) => fitsAlgorithm(jws, key));
  for (const key of listed) {
    const vouched = vouchedByKey(parties, key).filter(covers(type));
    if ((await checkJws(jws, key)).ok)
      return ok({ trust: trustIn(vouched, selfNamed), by: 'issuer-keys', authorityKeyIds: [] });
  }
  if (keys === null || issuer === undefined || keys.issuer !== issuer)
    return fail({ code: 'proofs/key-source' });
  const found = await checkWithKeySet(jws, keys.jwks);
  if (!found.ok) return found;
  return ok({ trust: trustIn([], selfNamed), by: 'issuer-keys', authorityKeyIds: [] });
};

/**
 * Verifies an issuer's signature and says who, if anybody, vouches for the issuer.
 *
 * The key comes from the certificates in the header, from a key a list names, or from the keys published at
 * the well-known place of exactly this `iss`; the token has no say in which (VC-3).
 *
 * @see Proofs.verifyIssuer
 */
export const verifyIssuer = async (input: IssuerInput): Promise<IssuerResult> => {
  const opened = openJws(input.jws, input.types);
  if (!opened.ok) return opened;
  const parties = vouchedParties(input.trust, 'issuer', input.now);
  const verify = opened.value.certificates.length > 0 ? byCertificate : byKeys;
  return verify(opened.value, parties, input);
};
