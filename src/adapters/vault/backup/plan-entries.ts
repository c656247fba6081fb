import type { CredentialId } from '../../../core/credential/credential';
import type { Entry } from '../../../ports/activity';
import { answeredRequests, loadEntries } from '../activity-log';
import type { EntryRecord } from '../entry-record';
import { newId } from '../new-id';
import type { OpenVault } from '../open-vault';
import { courseOf, isSend, sendCourses } from '../send-course';
import { nameOfMarks } from '../value-marks';
import type { BackupValues } from './read-backup';

/** A record of Activity to be written, under its id. */
export interface PlannedEntry {
  readonly id: string;
  /** With its place in the backup: all are written in one moment and keep the order they had. */
  readonly value: EntryRecord & { readonly restored: number };
}

type Rename = (id: CredentialId) => CredentialId;

const renameIn = (entry: Entry, rename: Rename): Entry => {
  if (entry.kind === 'shared' || entry.kind === 'declined') {
    const cards = entry.cards.map((card) => ({
      ...card,
      credentialId: rename(card.credentialId),
    }));
    return { ...entry, cards };
  }
  return entry.kind === 'received' || entry.kind === 'status-changed'
    ? { ...entry, credentialId: rename(entry.credentialId) }
    : entry;
};

/** Marks were made with the key of one wallet; in another they would call everything changed. */
const withMarks = (record: EntryRecord, rename: Rename, haveMeaning: boolean): EntryRecord => {
  if (record.kind !== 'entry') return record;
  const marks = haveMeaning
    ? record.marks.map((mark) => ({ ...mark, credentialId: rename(mark.credentialId) }))
    : [];
  return { ...record, entry: renameIn(record.entry, rename), marks };
};

/**
 * What a backup that was made in the middle of a send cannot know: it may have left afterwards. So it counts as
 * begun, and is shown as one that may have arrived.
 */
const begunSends = (
  open: OpenVault,
  values: BackupValues,
): readonly (readonly [string, EntryRecord])[] => {
  const records = [...values.entries.values()];
  const courses = sendCourses(records);
  return records.flatMap((record) => {
    if (record.kind !== 'entry' || !isSend(record.entry)) return [];
    const { id, outcome } = record.entry;
    const isOpen = outcome === 'prepared' || outcome === 'sending';
    if (!isOpen || courseOf(record.entry, courses).end !== null) return [];
    const begun = { kind: 'outcome', of: id, at: values.start.madeAt, outcome: 'sending' } as const;
    return [[newId(open.deps.random), { ...begun, answer: null }] as const];
  });
};

/**
 * The records of Activity that are new here. A send that has ended here keeps that end, and what keeps a request
 * from being answered twice comes once.
 */
export const planEntries = async (
  open: OpenVault,
  values: BackupValues,
  renamed: ReadonlyMap<string, CredentialId>,
): Promise<readonly PlannedEntry[]> => {
  const here = await loadEntries(open);
  const rowIds = new Set<string>(await open.database.getAllKeys('entries'));
  const ended = new Set(
    here.flatMap((one) => (one.kind === 'outcome' && one.outcome !== 'sending' ? [one.of] : [])),
  );
  const known = new Set<string>(
    here.flatMap((one) => (one.kind === 'entry' ? [one.entry.id] : [])),
  );
  const answered = answeredRequests(here, open.underway);
  const haveMeaning = values.start.marks === (await nameOfMarks(open.keys));
  const rename: Rename = (id) => renamed.get(id) ?? id;
  const isHere = (id: string, record: EntryRecord): boolean =>
    rowIds.has(id) ||
    (record.kind === 'outcome' && ended.has(record.of)) ||
    (record.kind === 'answered' && answered.has(record.requestKey));
  const begun = begunSends(open, values).filter(
    ([, record]) => record.kind !== 'outcome' || !known.has(record.of),
  );
  return [...values.entries, ...begun].flatMap(([id, record], restored): readonly PlannedEntry[] =>
    isHere(id, record)
      ? []
      : [{ id, value: { ...withMarks(record, rename, haveMeaning), restored } }],
  );
};
