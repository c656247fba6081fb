import { parseEntryRow } from './entry-record';
import type { OpenVault } from './open-vault';
import { readStore } from './read-records';
import type { StoreRecord } from './read-records';

/** Which place a record had in the backup that brought it; null for one that was written here. */
const restoredPlace = ({ opened }: StoreRecord): number | null => {
  const place = (opened?.value as { readonly restored?: unknown } | null | undefined)?.restored;
  return typeof place === 'number' ? place : null;
};

const timeOf = ({ opened }: StoreRecord): number => {
  const record = parseEntryRow(opened?.value);
  if (record === null || record.kind === 'answered') return 0;
  return record.kind === 'entry' ? record.entry.at : record.at;
};

/**
 * The order they were written in, whatever the clock said then. What a backup brought was all written in one
 * moment: it keeps its own order, and stands before the first that happened here later.
 */
const inOrder = (rows: readonly StoreRecord[]): readonly StoreRecord[] => {
  const byWrite = rows.toSorted((a, b) => a.version - b.version);
  const own = byWrite.filter((row) => restoredPlace(row) === null);
  if (own.length === rows.length) return own;
  const restored = byWrite
    .filter((row) => restoredPlace(row) !== null)
    .toSorted((a, b) => a.version - b.version || (restoredPlace(a) ?? 0) - (restoredPlace(b) ?? 0));
  const ordered: StoreRecord[] = [];
  let placed = 0;
  for (const row of own) {
    const at = timeOf(row);
    const until = restored.findIndex((one, index) => index >= placed && timeOf(one) > at);
    const end = until === -1 ? restored.length : until;
    ordered.push(...restored.slice(placed, end), row);
    placed = end;
  }
  return [...ordered, ...restored.slice(placed)];
};

/** The rows of Activity, oldest first. */
export const entryRows = async (open: OpenVault): Promise<readonly StoreRecord[]> =>
  inOrder(await readStore(open, 'entries'));
