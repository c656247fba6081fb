import { cardState } from '../../core/credential/card-state';
import type { CardStateKind } from '../../core/credential/card-state';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import type { StatusTrouble } from '../../core/status/standing';
import type { Entry } from '../../ports/activity';
import type { IssuerKeys, StatusListFailure, VerifiedStatusList } from '../../ports/proofs';
import type { Vault } from '../../ports/vault';
import type { IndexEntry } from './card-index';
import { cardsByList, pointersTo } from './cards-by-list';
import { commit } from './commit';
import { historyChange } from './history-change';
import { enabledTrust } from './issuer-check';
import { changeLists, drawFraction } from './list-changes';
import type { KnownList, KnownLists } from './known-list';
import { entryPuts, newEntryId, plainEntry } from './new-entry';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readingOf, readPointer } from './read-held-lists';
import { factsOf } from './summary';

/** Verifies a list once for each issuer whose cards point to it; fails when it is nobody's. */
const verifyForSources = async (
  open: OpenVault,
  list: KnownList,
  token: string,
  keys: IssuerKeys | null,
): Promise<
  Result<ReadonlyMap<string, Result<VerifiedStatusList, StatusListFailure>>, StatusListFailure>
> => {
  const now = open.deps.clock.now();
  const trust = enabledTrust(open, now);
  const used = new Set([...(cardsByList(open).get(list.uri) ?? [])].map((card) => card.sourceKey));
  const sources = list.sources.filter(({ key }) => used.has(key));
  const found = await Promise.all(
    sources.map(async ({ key, issuer, certificates }) => {
      // Keys speak for the issuer they were fetched from, and for nobody else whose cards point here.
      const own = keys !== null && keys.issuer === issuer ? keys : null;
      const named = { trust, issuerCertificates: certificates, keys: own };
      const asked = { token, uri: list.uri, now, ...named };
      return [key, await open.deps.proofs.verifyStatusList(asked)] as const;
    }),
  );
  const refusal = found.map(([, result]) => result).find((result) => !result.ok);
  return refusal !== undefined && !refusal.ok && found.every(([, result]) => !result.ok)
    ? refusal
    : ok(new Map(found));
};

interface Finding {
  readonly entry: IndexEntry;
  readonly finding: Pick<IndexEntry, 'readings' | 'unread'>;
}

/** A sound list that is not this issuer's is evidence; one whose signer could not be found out says nothing. */
const saysNothing = (result: Result<VerifiedStatusList, StatusListFailure>): boolean =>
  !result.ok && result.error.code !== 'status/other-signer';

/** What the list says of one card, when that differs from what was known; else null. */
const findingFor = (
  entry: IndexEntry,
  uri: string,
  result: Result<VerifiedStatusList, StatusListFailure>,
  now: EpochSeconds,
): Finding | null => {
  if (saysNothing(result)) return null;
  const readings = [...entry.readings];
  let unread = entry.unread.filter((miss) => miss.uri !== uri);
  for (const pointer of pointersTo(uri, entry)) {
    const read = readPointer(result, pointer, now);
    if (read.kind === 'unread') {
      unread = [...unread, read.miss];
      continue;
    }
    const before = readings.findLast(
      (seen) => seen.listUri === uri && seen.index === pointer.index,
    );
    if (before?.value !== read.observation.value) readings.push(read.observation);
  }
  const isSame =
    readings.length === entry.readings.length && unread.length === 0 && entry.unread.length === 0;
  return isSame ? null : { entry, finding: { readings, unread } };
};

/** A card whose word is another after a reading. */
interface WordChange {
  readonly card: IndexEntry;
  readonly from: CardStateKind;
  readonly to: CardStateKind;
  /** Whether the issuer said something new; growing old or being checked again is no news. */
  readonly isNews: boolean;
}

const wordChange = (
  open: OpenVault,
  before: IndexEntry,
  after: IndexEntry,
  lists: KnownLists,
): WordChange | null => {
  const now = open.deps.clock.now();
  const from = cardState(factsOf(before, open.lists, now), now).kind;
  const to = cardState(factsOf(after, lists, now), now).kind;
  const isFirst = before.readings.length === 0 && after.readings.every(({ value }) => value === 0);
  const isNews = before !== after && !(isFirst && after.unread.length === 0);
  return from === to ? null : { card: after, from, to, isNews };
};

/** The line in Activity for it. */
const changeLine = (open: OpenVault, { card, from, to }: WordChange): Entry => ({
  kind: 'status-changed',
  id: newEntryId(open.deps.random),
  at: open.deps.clock.now(),
  credentialId: card.id,
  names: card.names,
  type: card.type,
  from,
  to,
});

/**
 * Verifies a fetched list, keeps its signed bytes and what it says of every card that points to it, and tells
 * which cards' word changed, freshness included. A list older than the one held is evidence against its host: the newer one stays.
 */
export const recordStatusList = async (
  open: OpenVault,
  uri: string,
  token: string,
  keys: IssuerKeys | null,
): ReturnType<Vault['recordStatusList']> => {
  const known = open.lists.get(uri)?.list;
  if (known === undefined || !cardsByList(open).has(uri)) return ok({ changed: [] });
  const verified = await verifyForSources(open, known, token, keys);
  if (!verified.ok) return verified;
  const now = open.deps.clock.now();
  const sound = [...verified.value.values()].find((result) => result.ok);
  if (sound === undefined) throw new Error('status/verified-by-nobody');
  if (known.last !== null && sound.value.issuedAt < known.last.issuedAt) {
    const trouble = { kind: 'untrusted', code: 'status/rolled-back', at: now } as const;
    const written = await recordStatusTrouble(open, uri, trouble);
    return written.ok ? ok({ changed: [] }) : written;
  }
  const list: KnownList = {
    ...known,
    tokenId: known.tokenId ?? newId(open.deps.random),
    last: readingOf(sound.value, now),
    attemptedAt: now,
    trouble: null,
    unverifiedFor: [...verified.value].flatMap(([key, result]) => (saysNothing(result) ? key : [])),
    jitter: drawFraction(open),
  };
  return writeReadings(open, list, token, verified.value);
};

const writeReadings = async (
  open: OpenVault,
  list: KnownList,
  token: string,
  verified: ReadonlyMap<string, Result<VerifiedStatusList, StatusListFailure>>,
): ReturnType<Vault['recordStatusList']> => {
  const now = open.deps.clock.now();
  const cards = [...(cardsByList(open).get(list.uri) ?? [])];
  const findings = cards.flatMap((entry) => {
    const result = verified.get(entry.sourceKey) ?? fail({ code: 'status/other-signer' });
    return findingFor(entry, list.uri, result, now) ?? [];
  });
  const history = await historyChange(open, findings);
  const lists = changeLists(open, [list]);
  const known = new Map(open.lists).set(list.uri, { id: '', list });
  const changes = cards.flatMap((before) => {
    const after = history.index?.byId.get(before.id) ?? before;
    return wordChange(open, before, after, known) ?? [];
  });
  const lines = changes.filter(({ isNews }) => isNews).map((change) => changeLine(open, change));
  const entries = entryPuts(open, lines.map(plainEntry));
  // `tokenId` was given a value by the caller; the fallback only satisfies the type.
  const tokenPut = { store: 'listTokens', id: list.tokenId ?? '', value: { token } } as const;
  const written = await commit(open, {
    put: [...(history.put ?? []), ...lists.put, tokenPut, ...entries.put],
    ...(history.index === undefined ? {} : { index: history.index }),
  });
  if (!written.ok) return written;
  lists.remember();
  if (lines.length > 0) entries.remember();
  open.tell({ kind: 'cards' });
  return ok({ changed: changes.map(({ card }) => card.id) });
};

/**
 * Keeps why a list could not be read; what was read before stays. Evidence against a list outlives its host's silence:
 * a host that lied and then hides is not thereby believed again. Only a list that verifies takes it away.
 */
export const recordStatusTrouble = async (
  open: OpenVault,
  uri: string,
  trouble: StatusTrouble,
): ReturnType<Vault['recordStatusTrouble']> => {
  const known = open.lists.get(uri)?.list;
  if (known === undefined) return ok(undefined);
  const hasLied = known.trouble?.kind === 'untrusted' && trouble.kind === 'unreachable';
  const kept = hasLied ? known.trouble : trouble;
  const lists = changeLists(open, [{ ...known, trouble: kept, attemptedAt: trouble.at }]);
  const written = await commit(open, { put: lists.put });
  if (!written.ok) return written;
  lists.remember();
  open.tell({ kind: 'cards' });
  return ok(undefined);
};
