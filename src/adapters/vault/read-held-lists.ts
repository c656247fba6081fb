import type { Credential } from '../../core/credential/credential';
import { entryCount, readEntry } from '../../core/status/token-status-list';
import type { StatusObservation } from '../../core/status/standing';
import type { EpochSeconds } from '../../core/kernel/time';
import type { Result } from '../../core/kernel/result';
import type { IssuerKeys, StatusListFailure, VerifiedStatusList } from '../../ports/proofs';
import type { UnreadEntry } from './card-index';
import { enabledTrust } from './issuer-check';
import type { ListReading } from './known-list';
import { parseListToken } from './list-record';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';

/** What a verified list says about one entry. */
export type EntryReading =
  | { readonly kind: 'value'; readonly observation: StatusObservation }
  | { readonly kind: 'unread'; readonly miss: UnreadEntry };

/** The times and size of a list, as read at `fetchedAt`. */
export const readingOf = (list: VerifiedStatusList, fetchedAt: EpochSeconds): ListReading => ({
  issuedAt: list.issuedAt,
  expiresAt: list.expiresAt,
  ttl: list.ttl,
  fetchedAt,
  listSize: entryCount(list.entries, list.bits),
});

/** Reads one entry of a list, or why a list does not give it. */
export const readPointer = (
  list: Result<VerifiedStatusList, StatusListFailure>,
  { uri, index }: { readonly uri: string; readonly index: number },
  at: EpochSeconds,
): EntryReading => {
  const value = list.ok ? readEntry(list.value.entries, index, list.value.bits) : list;
  if (!list.ok || !value.ok) {
    const code = value.ok ? 'status/out-of-range' : value.error.code;
    return { kind: 'unread', miss: { uri, index, at, code } };
  }
  const reading = readingOf(list.value, at);
  return { kind: 'value', observation: { value: value.value, listUri: uri, index, ...reading } };
};

/**
 * What lists that are already here say about a new card: the signed bytes are verified again for this card's
 * issuer, so nothing has to be fetched and nobody learns that a card came.
 */
export const readHeldLists = async (
  open: OpenVault,
  { status, issuer }: Credential,
  keys: IssuerKeys | null,
): Promise<{
  readonly readings: readonly StatusObservation[];
  readonly unread: readonly UnreadEntry[];
}> => {
  const readings: StatusObservation[] = [];
  const unread: UnreadEntry[] = [];
  for (const pointer of status) {
    const known = open.lists.get(pointer.uri)?.list;
    if (!known?.tokenId || known.last === null || known.trouble !== null) continue;
    const opened = await readRecord(open, 'listTokens', known.tokenId);
    const token = opened === 'absent' ? null : parseListToken(opened?.value);
    if (token === null) continue;
    const now = open.deps.clock.now();
    const verified = await open.deps.proofs.verifyStatusList({
      token,
      uri: pointer.uri,
      trust: enabledTrust(open, now),
      issuerCertificates: issuer.certificates,
      keys,
      now,
    });
    if (!verified.ok) continue;
    const read = readPointer(verified, pointer, known.last.fetchedAt);
    if (read.kind === 'value') readings.push(read.observation);
    else unread.push(read.miss);
  }
  return { readings, unread };
};
