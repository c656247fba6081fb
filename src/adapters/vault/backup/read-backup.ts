import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import type { BackupContents, OpenBackupFailure } from '../../../ports/vault-backup';
import { parseCardRow, parseHistoryRow } from '../card-record';
import type { CardHistory, CardRecord } from '../card-record';
import { parseEntryRow } from '../entry-record';
import type { EntryRecord } from '../entry-record';
import { parseKey } from '../key-record';
import type { KeyRecord } from '../key-record';
import { parseList, parseListToken } from '../list-record';
import type { KnownList } from '../known-list';
import { parseSettings } from '../settings-record';
import { parseTrustRow } from '../trust-record';
import type { TrustRecord } from '../trust-record';
import type { Settings } from '../../../ports/settings';
import { createContents } from './backup-cards';
import { readRecords, wipeRecord } from './backup-records';
import type { BackupRecord, BackupStart } from './backup-records';
import type { CarriedStore } from './carried-stores';
import type { UnlockedFile } from './read-chunks';

/** A backup in memory, for the time of one restore; its keys are to be wiped. */
export interface BackupValues {
  readonly start: BackupStart;
  readonly contents: BackupContents;
  readonly cards: ReadonlyMap<string, CardRecord>;
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly histories: ReadonlyMap<string, CardHistory>;
  readonly entries: ReadonlyMap<string, EntryRecord>;
  readonly lists: readonly KnownList[];
  readonly tokens: ReadonlyMap<string, string>;
  readonly trust: ReadonlyMap<string, TrustRecord>;
  readonly settings: Settings | null;
}

/** What is in a file, in numbers; nothing of it is kept. */
export const readContents = async (
  unlocked: UnlockedFile,
): Promise<Result<BackupContents, OpenBackupFailure>> => {
  const { add, contents } = createContents();
  const read = await readRecords(unlocked, (record) => {
    add(record);
    wipeRecord(record);
  });
  return read.ok ? ok(contents(read.value.start)) : read;
};

/** Puts a record where its kind belongs, when this version can read it. */
const createShelves = () => {
  const cards = new Map<string, CardRecord>();
  const keys = new Map<string, KeyRecord>();
  const histories = new Map<string, CardHistory>();
  const entries = new Map<string, EntryRecord>();
  const lists: KnownList[] = [];
  const tokens = new Map<string, string>();
  const trust = new Map<string, TrustRecord>();
  const settings: Settings[] = [];
  const keep =
    <T>(shelf: Map<string, T>, parse: (value: unknown) => T | null) =>
    ({ id, value }: BackupRecord): void => {
      const read = parse(value);
      if (read !== null) shelf.set(id, read);
    };
  const add =
    <T>(shelf: T[], parse: (value: unknown) => T | null) =>
    ({ value }: BackupRecord): void => {
      const read = parse(value);
      if (read !== null) shelf.push(read);
    };
  const by: Readonly<Record<CarriedStore, (record: BackupRecord) => void>> = {
    cards: keep(cards, parseCardRow),
    keys: keep(keys, parseKey),
    observations: keep(histories, parseHistoryRow),
    entries: keep(entries, parseEntryRow),
    lists: add(lists, parseList),
    listTokens: keep(tokens, parseListToken),
    trust: keep(trust, parseTrustRow),
    settings: add(settings, parseSettings),
  };
  return {
    put: (record: BackupRecord): void => by[record.store](record),
    values: { cards, keys, histories, entries, lists, tokens, trust },
    settings: (): Settings | null => settings[0] ?? null,
  };
};

/** Reads a file into memory: a restore writes all of it in one transaction anyway. */
export const readValues = async (
  unlocked: UnlockedFile,
): Promise<Result<BackupValues, OpenBackupFailure>> => {
  const { add, contents } = createContents();
  const shelves = createShelves();
  const read = await readRecords(unlocked, (record) => {
    add(record);
    if (record !== null) shelves.put(record);
  });
  if (!read.ok) return fail(read.error);
  const { start } = read.value;
  return ok({
    ...shelves.values,
    settings: shelves.settings(),
    start,
    contents: contents(start),
  });
};

/** Wipes the keys of a backup that was read. */
export const wipeValues = ({ keys }: BackupValues): void => {
  for (const { privateKey } of keys.values()) privateKey.fill(0);
};
