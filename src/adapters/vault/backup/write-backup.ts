import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import type { EpochSeconds } from '../../../core/kernel/time';
import { killPoint } from '../../../kill-points/kill-point';
import type {
  BackupContents,
  WriteBackupFailure,
  WrittenBackup,
} from '../../../ports/vault-backup';
import type { PendingId } from '../../../ports/pending-id';
import { parseHeader } from '../header';
import { loadKey } from '../holder-keys';
import { wipeKey } from '../key-record';
import { newId } from '../new-id';
import type { OpenVault } from '../open-vault';
import { nameOfMarks } from '../value-marks';
import { createContents, forBackup } from './backup-cards';
import { encodeHeader, readHeader } from './backup-header';
import { readRecords, wipeRecord, writeRecords } from './backup-records';
import type { BackupRecord, BackupStart, BackupTotals } from './backup-records';
import { carriedStores } from './carried-stores';
import { collectRecords } from './collect-records';
import { makeFileKey } from './file-key';
import { writeChunks } from './write-chunks';

const day = (at: EpochSeconds): string => new Date(at * 1_000).toISOString().slice(0, 10);

const fileName = (kind: BackupStart['kind'], at: EpochSeconds): string =>
  kind === 'whole' ? `facet-${day(at)}.facet-backup` : `facet-card-${day(at)}.facet-backup`;

const startOf = async (open: OpenVault, kind: BackupStart['kind']): Promise<BackupStart> => {
  const rows = await Promise.all(
    carriedStores.map(async (store) => [store, await open.database.count(store)] as const),
  );
  return {
    kind,
    madeAt: open.deps.clock.now(),
    marks: await nameOfMarks(open.keys),
    rows: kind === 'whole' ? Object.fromEntries(rows) : {},
  };
};

/** Reads a file back as anybody would who has its key, and compares it with what was meant. */
const readBack = async (
  file: Blob,
  key: CryptoKey,
  meant: BackupTotals,
): Promise<Result<BackupContents, WriteBackupFailure>> => {
  const read = await readHeader(file);
  if (!read.ok) return fail({ code: 'backup/read-back' });
  const { add, contents } = createContents();
  const whole = await readRecords({ file, read: read.value, key }, (record) => {
    add(record);
    wipeRecord(record);
  });
  const isSame =
    whole.ok &&
    whole.value.totals.digest === meant.digest &&
    whole.value.totals.records === meant.records;
  return isSame ? ok(contents(whole.value.start)) : fail({ code: 'backup/read-back' });
};

const writeFile = async (
  open: OpenVault,
  what: {
    readonly kind: BackupStart['kind'];
    readonly ownPassphrase: string | null;
    readonly records: AsyncIterable<BackupRecord>;
  },
): Promise<Result<Omit<WrittenBackup, 'leftOut'>, WriteBackupFailure>> => {
  const { deps, keys, database } = open;
  const row = parseHeader(await database.get('meta', 'header'));
  if (row.kind !== 'header') return fail({ code: 'vault/damaged' });
  const { slots } = row.header;
  const fileId = newId(deps.random);
  const made = await makeFileKey(
    deps,
    { keys, slots },
    { fileId, ownPassphrase: what.ownPassphrase },
  );
  const head = encodeHeader(made.header);
  const sealing = { key: made.key, random: deps.random };
  const writer = writeChunks(sealing, { fileId, digest: head.digest }, head.bytes);
  const start = await startOf(open, what.kind);
  if (__KILL_POINTS__) await killPoint('backup:1');
  const totals = await writeRecords(writer, start, what.records);
  const file = await writer.finish();
  if (__KILL_POINTS__) await killPoint('backup:2');
  const contents = await readBack(file, made.key, totals);
  if (!contents.ok) return contents;
  if (open.isLocked()) return fail({ code: 'vault/locked' });
  return ok({ file, name: fileName(what.kind, start.madeAt), contents: contents.value });
};

/**
 * Seals the whole wallet into a file and reads it back. Must run inside `alone`: nothing is written meanwhile.
 *
 * @errors `vault/damaged` · `backup/read-back` · `vault/locked`
 */
export const writeWhole = async (
  open: OpenVault,
  ownPassphrase: string | null,
): Promise<Result<WrittenBackup, WriteBackupFailure>> => {
  const { records, leftOut } = collectRecords(open);
  const written = await writeFile(open, { kind: 'whole', ownPassphrase, records });
  return written.ok ? ok({ ...written.value, leftOut: leftOut() }) : written;
};

async function* recordsOfPending(
  open: OpenVault,
  { card, history, entry }: NonNullable<ReturnType<OpenVault['pendings']['get']>>,
): AsyncGenerator<BackupRecord> {
  const going = forBackup(card);
  yield { store: 'cards', id: entry.id, value: going };
  yield { store: 'observations', id: entry.id, value: history };
  const key = going.keyId === null ? null : await loadKey(open, going.keyId);
  if (going.keyId !== null && key !== null) yield { store: 'keys', id: going.keyId, value: key };
  wipeKey(key);
}

/**
 * Seals one card that waits to be kept, so that it is not lost where nothing can be written (M-WRITE).
 *
 * @errors `vault/no-such-card`, and those of `writeWhole`
 */
export const writePending = async (
  open: OpenVault,
  pendingId: PendingId,
): Promise<Result<WrittenBackup, WriteBackupFailure>> => {
  const pending = open.pendings.get(pendingId);
  if (pending === undefined) return fail({ code: 'vault/no-such-card' });
  const records = recordsOfPending(open, pending);
  const written = await writeFile(open, { kind: 'card', ownPassphrase: null, records });
  return written.ok ? ok({ ...written.value, leftOut: 0 }) : written;
};
