import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { dnsNames } from '../../core/policy/certificate';
import type { Verifier } from '../../core/policy/party';
import { recognitionOf } from '../../core/policy/recognition';
import type { RecognitionFacts } from '../../core/policy/recognition';
import type { Proofs, RequestAuthFailure } from '../../ports/proofs';
import { verifyChain } from './certificate-chain';
import type { VerifiedChain } from './certificate-chain';
import { answerHost, claimedName } from './claimed-name';
import type { ClientIdentifier } from './client-identifier';
import { keyOfDid } from './did-key';
import { checkWithKeySet } from './key-set';
import { checkJws, fitsAlgorithm } from './open-jws';
import type { OpenJws } from './open-jws';
import { publishersOf, vouchedByCertificate, vouchedByKey, vouchedParties } from './trust-anchors';
import type { Vouched } from './trust-anchors';
import { checkAttestation } from './verifier-attestation';

type RequestInput = Parameters<Proofs['authenticateRequest']>[0];
type VerifierResult = Result<Verifier, RequestAuthFailure>;
/** How the key behind one kind of client identifier is found and held to it. */
type Way = (
  jws: OpenJws,
  identifier: ClientIdentifier,
  input: RequestInput,
) => Promise<VerifierResult>;

const sameHost = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What the prefix promises about the certificate; null when it is kept. */
const certificateFailure = (
  { prefix, value }: ClientIdentifier,
  { leaf }: VerifiedChain,
  jws: OpenJws,
): RequestAuthFailure | null => {
  const mismatch = { code: 'request/other-certificate' } as const;
  if (prefix === 'x509_hash') return leaf.digest === value ? null : mismatch;
  if (!dnsNames(leaf.facts).some((name) => sameHost(name, value))) return mismatch;
  const answer = answerHost(jws.payload);
  // §5.9.3: without a registration that says otherwise, answers go to the host that is proven.
  return answer !== null && sameHost(answer.hostname, value)
    ? null
    : { code: 'request/response-elsewhere', facts: { host: answer?.host ?? '' } };
};

const verifierFrom = (
  input: RequestInput,
  identifier: ClientIdentifier,
  facts: {
    readonly jws: OpenJws;
    readonly vouched: readonly Vouched[];
    readonly certificate: RecognitionFacts['certificate'];
  },
): Verifier => {
  const { clientId, fetchedFrom } = input.request;
  const { jws, vouched, certificate } = facts;
  const tier = vouched.length > 0 ? 'confirmed' : 'unconfirmed';
  const fallback =
    fetchedFrom !== null && URL.canParse(fetchedFrom) ? new URL(fetchedFrom).host : '';
  // A hash changes with every renewed certificate; what is known again is then the anchor and the name.
  const isRenewable = identifier.prefix === 'x509_hash' && certificate?.kind === 'anchor';
  return {
    clientId,
    prefix: identifier.prefix,
    tier,
    host: answerHost(jws.payload)?.host ?? fallback,
    confirmedName: vouched[0]?.entry.name ?? null,
    vouchedBy: publishersOf(vouched),
    claimedName: claimedName(jws.payload),
    recognition: recognitionOf({
      clientId: isRenewable ? '' : clientId,
      prefix: identifier.prefix,
      tier,
      certificate,
    }),
  };
};

const byCertificate: Way = async (jws, identifier, input) => {
  if (jws.certificates.length === 0) return fail({ code: 'proofs/key-source' });
  const parties = vouchedParties(input.trust, 'requester', input.now);
  const anchors = parties.flatMap(({ certificates }) => certificates);
  const chain = await verifyChain({ certificates: jws.certificates, anchors, now: input.now });
  if (!chain.ok) return chain;
  const signature = await checkJws(jws, chain.value.key);
  if (!signature.ok) return signature;
  const failure = certificateFailure(identifier, chain.value, jws);
  if (failure !== null) return fail(failure);
  const vouched = vouchedByCertificate(parties, chain.value.anchors);
  const [first] = vouched;
  const [anchor] = chain.value.anchors;
  const certificate: RecognitionFacts['certificate'] =
    first !== undefined && anchor !== undefined
      ? { kind: 'anchor', digest: anchor.digest, name: first.entry.name }
      : { kind: 'leaf', digest: chain.value.leaf.digest };
  return ok(verifierFrom(input, identifier, { jws, vouched, certificate }));
};

/** A requester without a prefix is known by name: a list in force has an entry of this id, with its keys. */
const byRegistration: Way = async (jws, identifier, input) => {
  const known = vouchedParties(input.trust, 'requester', input.now).filter(
    ({ entry, keys }) => entry.id === identifier.value && keys.length > 0,
  );
  if (known.length === 0) return fail({ code: 'request/not-registered' });
  for (const party of known) {
    for (const key of party.keys.filter((one) => fitsAlgorithm(jws, one))) {
      if (!(await checkJws(jws, key)).ok) continue;
      return ok(verifierFrom(input, identifier, { jws, vouched: [party], certificate: null }));
    }
  }
  return fail({ code: 'proofs/signature' });
};

/** A DID that is its own document: whoever holds the key asks, and only a list that names it says who that is. */
const byDid: Way = async (jws, identifier, input) => {
  const named = keyOfDid(identifier.value);
  if (!named.ok) return named;
  // §5.9.3: `kid` names the key inside this very DID.
  if (jws.keyId !== named.value.keyId) return fail({ code: 'proofs/key-source' });
  const key = await checkWithKeySet(jws, { keys: [named.value.jwk] });
  if (!key.ok) return key;
  const vouched = vouchedByKey(vouchedParties(input.trust, 'requester', input.now), key.value);
  return ok(verifierFrom(input, identifier, { jws, vouched, certificate: null }));
};

const byAttestation: Way = async (jws, identifier, input) => {
  const parties = vouchedParties(input.trust, 'requester', input.now);
  const checked = await checkAttestation(jws, identifier.value, { parties, now: input.now });
  if (!checked.ok) return checked;
  return ok(verifierFrom(input, identifier, { jws, vouched: checked.value, certificate: null }));
};

const waysOf: Readonly<Record<ClientIdentifier['prefix'], Way>> = {
  x509_san_dns: byCertificate,
  x509_hash: byCertificate,
  decentralized_identifier: byDid,
  verifier_attestation: byAttestation,
  'pre-registered': byRegistration,
  // §5.9.3: the address itself is no key, so a signature under this prefix could be anybody's.
  redirect_uri: (_, { prefix }) =>
    Promise.resolve(fail({ code: 'request/client-id-prefix', facts: { prefix } })),
};

/**
 * Traces a signed request to whoever its client identifier names.
 *
 * A chain to no anchor of the holder's lists leaves the requester unconfirmed; a certificate that is not
 * sound, not for this host, or not the one that is named, refuses it.
 *
 * @errors `proofs/*` · `request/other-certificate` · `request/response-elsewhere` · `request/not-registered` · `request/client-id-unsupported`
 *   for a DID that would have to be fetched · `request/client-id-prefix` for one that is never signed
 * @see OpenID4VP 1.0 §5.9.2, §5.9.3; CONFORMANCE VP-6 … VP-8; DESIGN 10
 */
export const identify: Way = (jws, identifier, input) =>
  waysOf[identifier.prefix](jws, identifier, input);
