import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { Proofs, StatusListFailure } from '../../ports/proofs';
import { verifyChain } from './certificate-chain';
import type { VerifiedChain } from './certificate-chain';
import { checkWithKeySet } from './key-set';
import { checkJws } from './open-jws';
import type { OpenJws } from './open-jws';
import { parseBase64Certificate } from './parse-certificate';
import type { Certificate } from './parse-certificate';
import { keyOfCertificate } from './public-key';
import { vouchedByCertificate, vouchedParties } from './trust-anchors';

type ListInput = Parameters<Proofs['verifyStatusList']>[0];
type SignerResult = Result<void, StatusListFailure>;

// [Note: who may sign a status list]
// The specification leaves it open how a list's signer and a card's issuer belong together (§11.3). Whoever
// can sign a list can make a withdrawn card look good, so one of these must hold:
// - it is signed with the very key of the card's own certificate;
// - both chains end at anchors of the same party on a list in force;
// - its certificate was issued by an authority the card itself carries in its chain;
// - for cards without certificates, one of the keys at the issuer's well-known place signed it.

const sameParty = (list: VerifiedChain, card: VerifiedChain, input: ListInput): boolean => {
  const parties = vouchedParties(input.trust, 'issuer', input.now);
  const ofList = vouchedByCertificate(parties, list.anchors);
  const ofCard = vouchedByCertificate(parties, card.anchors);
  return ofList.some((one) => ofCard.some(({ entry }) => entry === one.entry));
};

const authoritiesOf = (certificates: readonly string[]): readonly Certificate[] =>
  certificates
    .slice(1)
    .map(parseBase64Certificate)
    .filter((one) => one !== null);

/** Whether the list's certificate was issued under an authority that the card's own chain carries. */
const isUnderCardAuthority = async (jws: OpenJws, input: ListInput): Promise<boolean> => {
  const anchors = authoritiesOf(input.issuerCertificates);
  if (anchors.length === 0) return false;
  const chain = await verifyChain({ certificates: jws.certificates, anchors, now: input.now });
  return chain.ok && chain.value.anchors.length > 0;
};

const checkCertificates = async (
  jws: OpenJws,
  card: VerifiedChain,
  input: ListInput,
): Promise<SignerResult> => {
  const { trust, now } = input;
  const anchors = vouchedParties(trust, 'issuer', now).flatMap(({ certificates }) => certificates);
  const list = await verifyChain({ certificates: jws.certificates, anchors, now });
  if (!list.ok) return list;
  const signature = await checkJws(jws, list.value.key);
  if (!signature.ok) return signature;
  const belongs =
    list.value.leaf.digest === card.leaf.digest ||
    sameParty(list.value, card, input) ||
    (await isUnderCardAuthority(jws, input));
  return belongs ? ok(undefined) : fail({ code: 'status/other-signer' });
};

/** The card's chain as it leads now; its own end does not matter here, the card's signature was checked before. */
const cardChain = async (input: ListInput): Promise<VerifiedChain | null> => {
  const { issuerCertificates, trust, now } = input;
  const anchors = vouchedParties(trust, 'issuer', now).flatMap(({ certificates }) => certificates);
  const chain = await verifyChain({ certificates: issuerCertificates, anchors, now });
  if (chain.ok) return chain.value;
  const leaf = parseBase64Certificate(issuerCertificates[0] ?? '');
  const key = leaf === null ? null : keyOfCertificate(leaf.key);
  return leaf === null || key === null ? null : { leaf, key, anchors: [], presented: [leaf] };
};

/**
 * Checks a status list's signature, and that its signer answers for the card's issuer.
 *
 * @errors `proofs/*` when the signature or its certificate does not hold · `status/other-signer` when it
 *   holds and is somebody else's
 * @see [Note: who may sign a status list]; Token Status List §11.3; docs/decisions.md
 */
export const checkListSigner = async (jws: OpenJws, input: ListInput): Promise<SignerResult> => {
  if (input.issuerCertificates.length === 0) {
    if (input.keys === null) return fail({ code: 'proofs/key-source' });
    const found = await checkWithKeySet(jws, input.keys.jwks);
    return found.ok ? ok(undefined) : found;
  }
  const card = await cardChain(input);
  if (card === null) return fail({ code: 'proofs/certificate', facts: { rule: 'encoding' } });
  return jws.certificates.length > 0
    ? checkCertificates(jws, card, input)
    : checkJws(jws, card.key);
};
