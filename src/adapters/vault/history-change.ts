import { changeIndex } from './card-index';
import type { IndexEntry } from './card-index';
import { parseHistoryRow } from './card-record';
import type { CardHistory } from './card-record';
import type { Change } from './commit';
import { fold } from '../../core/kernel/fold';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { readRecord } from './read-records';

/**
 * A new finding about a card as rows of a change: its history and its line in the index.
 *
 * @param finding what was found; the rest of the history stays
 */
export const historyChange = async (
  open: OpenVault,
  found: readonly { readonly entry: IndexEntry; readonly finding: Partial<CardHistory> }[],
): Promise<Pick<Change, 'put' | 'index'>> => {
  const put = await Promise.all(
    found.map(async ({ entry, finding }) => {
      const opened = await readRecord(open, 'observations', entry.id);
      const before: CardHistory = (opened === 'absent' ? null : parseHistoryRow(opened?.value)) ?? {
        readings: entry.readings,
        unread: entry.unread,
        trust: entry.issuer,
        authorityKeyIds: entry.authorityKeyIds,
        isIntact: entry.isIntact,
        verifiedAt: entry.addedAt,
      };
      return { store: 'observations' as const, id: entry.id, value: { ...before, ...finding } };
    }),
  );
  const entries = found.map(({ entry, finding }) => ({
    ...entry,
    readings: finding.readings ?? entry.readings,
    unread: finding.unread ?? entry.unread,
    issuer: finding.trust ?? entry.issuer,
    issuerText: finding.trust === undefined ? entry.issuerText : fold(finding.trust.name),
    authorityKeyIds: finding.authorityKeyIds ?? entry.authorityKeyIds,
    isIntact: finding.isIntact ?? entry.isIntact,
  }));
  const newChunkId = (): string => newId(open.deps.random);
  return { put, index: changeIndex(open.index, { put: entries, newId: newChunkId }) };
};
