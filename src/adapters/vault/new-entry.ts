import type { Entry, EntryId } from '../../ports/activity';
import type { Random } from '../../ports/random';
import type { Change } from './commit';
import type { EntryRecord } from './entry-record';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';

/** A random id for a line of Activity. */
export const newEntryId = (random: Random): EntryId => newId(random) as EntryId;

type Puts = NonNullable<Change['put']>;

/** Lines of Activity as rows of a change, and how they come into memory once it is written. */
export const entryPuts = (
  open: OpenVault,
  records: readonly EntryRecord[],
): { readonly put: Puts; readonly remember: () => void } => ({
  put: records.map((record) => ({
    store: 'entries',
    id: record.kind === 'entry' ? record.entry.id : newId(open.deps.random),
    value: record,
  })),
  remember: () => {
    if (open.entries !== null) open.entries = [...open.entries, ...records];
    open.tell({ kind: 'activity' });
  },
});

/** A line that answers no request. */
export const plainEntry = (entry: Entry): EntryRecord => ({
  kind: 'entry',
  entry,
  requestKey: null,
  marks: [],
});
