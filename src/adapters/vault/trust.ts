import type { PublicJwk } from '../../core/credential/credential';
import { decodeCredential } from '../../core/formats/formats';
import { parseTrustList } from '../../core/policy/parse-trust-list';
import type { TrustList } from '../../core/policy/trust-list';
import { fail, ok } from '../../core/kernel/result';
import type { VerifiedIssuer } from '../../ports/proofs';
import type { Vault } from '../../ports/vault';
import type { IndexEntry } from './card-index';
import { parseCardRow } from './card-record';
import type { CardRecord } from './card-record';
import { commit } from './commit';
import { historyChange } from './history-change';
import { checkIssuer, standingOfIssuer } from './issuer-check';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';
import type { KnownTrust } from './trust-record';

const isSameKey = (a: PublicJwk, b: PublicJwk): boolean =>
  a.crv === b.crv && a.x === b.x && a.y === b.y;

/**
 * Verifies a list under its pinned publisher key and keeps it; who issued the cards is judged again with it. A
 * publisher is told by its key, so a list replaces the one held under the same key.
 */
export const addTrustList = async (
  open: OpenVault,
  jws: string,
  publisherKey: PublicJwk,
  isPractice: boolean,
): ReturnType<Vault['addTrustList']> => {
  const held = open.trust.find((known) => isSameKey(known.publisherKey, publisherKey));
  const now = open.deps.clock.now();
  const verified = await open.deps.proofs.verifyTrustList({
    jws,
    publisherKey: { ...publisherKey },
    now,
  });
  if (!verified.ok) return verified;
  const parsed = parseTrustList(verified.value, { now, isPractice });
  if (!parsed.ok) return parsed;
  if (held !== undefined && parsed.value.sequence < held.list.sequence)
    return fail({ code: 'trust/rolled-back' });
  if (held?.jws === jws) return ok(held.list);
  // Whether the person uses a list is theirs to say: a newer copy does not switch it on again.
  const list: TrustList = { ...parsed.value, isEnabled: held?.list.isEnabled ?? true };
  const known: KnownTrust = { id: held?.id ?? newId(open.deps.random), list, jws, publisherKey };
  const trust = [...open.trust.filter(({ id }) => id !== known.id), known];
  const { put, index } = await historyChange(open, await judgeIssuers({ ...open, trust }));
  const row = { store: 'trust', id: known.id, value: { list, jws, publisherKey } } as const;
  const written = await commit(open, {
    put: [row, ...(put ?? [])],
    ...(index === undefined ? {} : { index }),
  });
  if (!written.ok) return written;
  open.trust = trust;
  open.tell({ kind: 'trust' });
  open.tell({ kind: 'cards' });
  return ok(list);
};

/** The trust lists, in the order they came. */
export const listTrust = async (open: OpenVault): ReturnType<Vault['trustLists']> =>
  ok(open.trust.map(({ list }) => list));

type Judged = Parameters<typeof historyChange>[1][number];

/** What is said of an issuer whose chain the lists of now do not hold with: the name a list gave goes too. */
const unvouched = ({ issuerUrl }: CardRecord): Judged['finding'] => ({
  trust: { isConfirmed: false, name: new URL(issuerUrl).host, vouchedBy: [] },
});

/**
 * Judges again who vouches for each card's issuer, as of the day the card came: a certificate that has run out
 * since was good then. One card of each issuer, chain and type is checked: the lists see no difference between
 * the others.
 */
const judgeIssuers = async (open: OpenVault): Promise<readonly Judged[]> => {
  const verdicts = new Map<string, VerifiedIssuer | null>();
  const judged: Judged[] = [];
  for (const entry of open.index.byId.values()) {
    const card = await readCard(open, entry);
    const decoded = card === null ? null : decodeCredential(card.original, card.format);
    if (card === null || !decoded?.ok) continue;
    const { credential } = decoded.value;
    const { id, certificates, keyId } = credential.issuer;
    const signature = JSON.stringify([id, certificates, keyId, credential.type, card.issuerUrl]);
    let verdict = verdicts.get(signature);
    if (verdict === undefined) {
      const checked = await checkIssuer(open, credential, card.issuerKeys, card.addedAt);
      verdict = checked.ok ? checked.value : null;
      verdicts.set(signature, verdict);
    }
    const finding = verdict === null ? unvouched(card) : standingOfIssuer(verdict);
    if (JSON.stringify(finding.trust) !== JSON.stringify(entry.issuer))
      judged.push({ entry, finding });
  }
  return judged;
};

const readCard = async (open: OpenVault, { id }: IndexEntry): Promise<CardRecord | null> => {
  const opened = await readRecord(open, 'cards', id);
  return opened === 'absent' ? null : parseCardRow(opened?.value);
};
