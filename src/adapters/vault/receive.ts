import type { Credential, CredentialId, PublicJwk } from '../../core/credential/credential';
import { formatOf } from '../../core/formats/format-names';
import { decodeCredential } from '../../core/formats/formats';
import type { DecodedCredential } from '../../core/formats/format-rules';
import type { Expectation } from '../../core/issuance/stages';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { futureTolerance } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';
import { killPoint } from '../../kill-points/kill-point';
import type { VerifiedIssuer } from '../../ports/proofs';
import type { PendingId, ReviewCredentialFailure, Vault } from '../../ports/vault';
import { changeIndex } from './card-index';
import type { CardHistory, CardRecord } from './card-record';
import { commit } from './commit';
import { describeCard } from './describe-card';
import { forgettingOf } from './forget-card';
import { loadPublicKey } from './holder-keys';
import { changeLists, listsFor, listsOnlyFor, sourceOf } from './list-changes';
import { checkIssuer, standingOfIssuer } from './issuer-check';
import { loadCard, viewOf } from './load-card';
import { entryPuts, newEntryId, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import type { PendingRecord } from './pending-record';
import { readHeldLists } from './read-held-lists';
import { endingOf, forgetReceiving } from './receiving';

type Review = Parameters<Vault['reviewCredential']>[0];

const isSameKey = (a: PublicJwk, b: PublicJwk): boolean =>
  a.crv === b.crv && a.x === b.x && a.y === b.y;

/** Whether what came answers to what was asked for (CI-17, C-11, I-14, I-16). */
const judgeAnswer = (
  { issuer, type, validity, binding }: Credential,
  expected: Expectation,
  key: PublicJwk | null,
  now: EpochSeconds,
): Result<void, ReviewCredentialFailure> => {
  if (type !== expected.type) return fail({ code: 'receive/other-type' });
  if (issuer.id !== null && issuer.id !== expected.issuer)
    return fail({ code: 'receive/other-issuer' });
  const isBoundAsProved =
    key === null ? binding.kind === 'none' : binding.kind === 'key' && isSameKey(binding.jwk, key);
  if (!isBoundAsProved) return fail({ code: 'receive/other-key' });
  // One that has ended already is let through: it is called "ended", and kept only if the person wants it so.
  return validity.issuedAt !== null && validity.issuedAt > now + futureTolerance
    ? fail({ code: 'receive/from-the-future' })
    : ok(undefined);
};

const readAnswer = async (
  open: OpenVault,
  { text, keyId, expected, keys }: Review,
): Promise<
  Result<
    { readonly decoded: DecodedCredential; readonly issuer: VerifiedIssuer },
    ReviewCredentialFailure
  >
> => {
  if (formatOf(expected.format) === null) return fail({ code: 'receive/other-format' });
  const decoded = decodeCredential(text, expected.format);
  if (!decoded.ok) return decoded;
  const { credential } = decoded.value;
  if (credential.format !== expected.format) return fail({ code: 'receive/other-format' });
  const now = open.deps.clock.now();
  const checked = await checkIssuer(open, credential, keys, now);
  if (!checked.ok) return checked;
  const key = keyId === null ? null : await loadPublicKey(open, keyId);
  if (keyId !== null && key === null) return fail({ code: 'receive/other-key' });
  const judged = judgeAnswer(credential, expected, key, now);
  return judged.ok ? ok({ decoded: decoded.value, issuer: checked.value }) : judged;
};

/** Verifies and decodes what an issuer sent, and holds it in memory; nothing is stored. */
export const reviewCredential = async (
  open: OpenVault,
  input: Review,
): ReturnType<Vault['reviewCredential']> => {
  if (__KILL_POINTS__) await killPoint('review:1');
  const answer = await readAnswer(open, input);
  if (__KILL_POINTS__) await killPoint('review:2');
  if (!answer.ok) return answer;
  const { decoded, issuer } = answer.value;
  const { credential } = decoded;
  const now = open.deps.clock.now();
  const card: CardRecord = {
    format: credential.format,
    original: credential.original,
    keyId: input.keyId,
    addedAt: now,
    issuerUrl: input.expected.issuer,
    configurationId: input.expected.configurationId,
    display: input.display,
    issuerKeys: input.keys,
    isDeviceBound: input.expected.isDeviceBound,
    isForViewing: false,
  };
  const found = await readHeldLists(open, credential, input.keys);
  const standing = { ...standingOfIssuer(issuer), isIntact: true, verifiedAt: now };
  const history: CardHistory = { ...found, ...standing };
  const id = newId(open.deps.random) as CredentialId;
  const entry = describeCard(id, { card, credential, history, lastUsedAt: null });
  const view = viewOf(open, { entry, card, decoded });
  const pendingId = newId(open.deps.random) as PendingId;
  const source = sourceOf(credential, entry.sourceKey);
  const receiving = input.receiving ?? null;
  open.pendings.set(pendingId, { card, history, entry, source, receiving });
  const alreadyHere = [...open.index.byId.values()]
    .filter(({ type, issuerKey }) => type === entry.type && issuerKey === entry.issuerKey)
    .map((other) => other.id);
  return ok({ pendingId, view, alreadyHere });
};

/**
 * The very card that came, if it is here already: an answer that came twice makes one card. One that is bound has
 * a key of its own, so the same key is the same card; one that is not is told by its text.
 */
const findSame = async (
  open: OpenVault,
  { card, entry }: PendingRecord,
): Promise<CredentialId | null> => {
  for (const other of open.index.byId.values()) {
    if (other.keyId !== card.keyId) continue;
    if (card.keyId !== null) return other.id;
    if (other.type !== entry.type || other.issuerKey !== entry.issuerKey) continue;
    const loaded = await loadCard(open, other.id);
    if (loaded !== null && loaded !== 'absent' && loaded.card.original === card.original)
      return other.id;
  }
  return null;
};

/**
 * Stores a pending card with its link to its key and its line in Activity; what it replaces goes in the same
 * transaction.
 */
export const keepCard = async (
  open: OpenVault,
  pendingId: PendingId,
  replaces: CredentialId | null,
): ReturnType<Vault['keep']> => {
  if (__KILL_POINTS__) await killPoint('keep:1');
  // Two slots before the first card (DESIGN 3): a code that nobody wrote down is none.
  if (open.slots.unconfirmed !== null) return fail({ code: 'vault/code-not-confirmed' });
  const pending = open.pendings.get(pendingId);
  const replaced = replaces === null ? null : open.index.byId.get(replaces);
  if (pending === undefined || replaced === undefined) return fail({ code: 'vault/no-such-card' });
  const { card, history, entry, source, receiving } = pending;
  const ending = endingOf(open, receiving);
  const same = await findSame(open, pending);
  if (same !== null) {
    const ended = await commit(open, { remove: ending.remove });
    if (!ended.ok) return ended;
    open.pendings.delete(pendingId);
    ending.remember();
    return ok(same);
  }
  const gone = replaced === null ? null : forgettingOf(open, replaced);
  const received = {
    kind: 'received',
    id: newEntryId(open.deps.random),
    at: open.deps.clock.now(),
    credentialId: entry.id,
    names: entry.names,
    type: entry.type,
    issuerName: entry.issuer.name,
  } as const;
  const lines = [...(gone === null ? [] : [plainEntry(gone.entry)]), plainEntry(received)];
  const { put, remember } = entryPuts(open, lines);
  const spare = replaced === null ? [] : listsOnlyFor(open, replaced);
  const lists = changeLists(
    open,
    listsFor(open, open.lists, entry.pointers, source),
    spare.filter((uri) => !entry.pointers.some((pointer) => pointer.uri === uri)),
  );
  const index = changeIndex(open.index, {
    put: [entry],
    remove: replaced === null ? [] : [replaced.id],
    newId: () => newId(open.deps.random),
  });
  const written = await commit(open, {
    put: [
      { store: 'cards', id: entry.id, value: card },
      { store: 'observations', id: entry.id, value: history },
      ...lists.put,
      ...put,
    ],
    remove: [...lists.remove, ...(gone?.remove ?? []), ...ending.remove],
    index,
  });
  if (!written.ok) return written;
  if (__KILL_POINTS__) await killPoint('keep:2');
  open.pendings.delete(pendingId);
  lists.remember();
  remember();
  ending.remember();
  open.tell({ kind: 'cards' });
  return ok(entry.id);
};

/** Lets a pending card go, with its key and all else of its receive. */
export const discardPending = async (open: OpenVault, pendingId: PendingId): Promise<void> => {
  const pending = open.pendings.get(pendingId);
  open.pendings.delete(pendingId);
  if (pending?.receiving != null) await forgetReceiving(open, pending.receiving);
};
