import { epochSeconds } from '../../core/kernel/time';
import { defaultSettings } from '../../ports/settings';
import type { ReceivingId } from '../../ports/vault-receiving';
import type { Care } from './care';
import { commit } from './commit';
import { isHeaderWhole } from './header';
import type { Header } from './header';
import { changeLists } from './list-changes';
import { parseList } from './list-record';
import { loadIndex } from './load-index';
import { oneAtATime } from './open-vault';
import type { OpenVault, VaultDeps } from './open-vault';
import { readRecord, readStore } from './read-records';
import { rebuildIndex } from './rebuild-index';
import { parseReceiving } from './receiving-record';
import { spendMarks } from './root-key';
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import type { SecondCopy } from './second-copy/second-copy';
import type { SealedIndex } from './sealed-index';
import { guardedSettings, parseSettings, settingsId } from './settings-record';
import { createSlotDesk } from './slot-desk';
import { noSlotsRecord, parseSlotsRecord, slotsId } from './slots-record';
import { sweepKeys } from './sweep-keys';
import { fromHex } from './text-bytes';
import { parseTrustRow } from './trust-record';

interface Opening {
  readonly deps: VaultDeps;
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly header: Header;
  readonly sealed: SealedIndex;
  readonly copy: SecondCopy;
  readonly care: Pick<Care, 'generation' | 'isRolledBack' | 'isRecovered' | 'movedAt'>;
  /** Records are missing: nothing is written until they are back or the person knows. */
  readonly isHeld: boolean;
  readonly tell: OpenVault['tell'];
  readonly isLocked: () => boolean;
}

/** Reads the rows of a store by its parser; counts those that cannot be read. */
const readAll = async <T>(
  source: Pick<OpenVault, 'database' | 'keys'>,
  store: 'lists' | 'trust' | 'receivings',
  parse: (value: unknown) => T | null,
): Promise<{
  readonly rows: readonly { readonly id: string; readonly value: T }[];
  readonly unreadable: number;
}> => {
  const records = await readStore(source, store);
  const rows = records.flatMap(({ id, opened }) => {
    const value = parse(opened?.value);
    return value === null ? [] : [{ id, value }];
  });
  return { rows, unreadable: records.length - rows.length };
};

/** What is in memory of an open vault beside its index. */
const readKnown = async (
  source: Pick<OpenVault, 'database' | 'keys'>,
): Promise<
  Pick<OpenVault, 'settings' | 'slots' | 'trust' | 'lists' | 'receivings' | 'unreadable'>
> => {
  const [settings, slots, trust, lists, receivings] = await Promise.all([
    readRecord(source, 'settings', settingsId),
    readRecord(source, 'settings', slotsId),
    readAll(source, 'trust', parseTrustRow),
    readAll(source, 'lists', parseList),
    readAll(source, 'receivings', parseReceiving),
  ]);
  const stored = settings === 'absent' ? defaultSettings : parseSettings(settings?.value);
  const slotsRecord = slots === 'absent' ? noSlotsRecord : parseSlotsRecord(slots?.value);
  const unread = [stored, slotsRecord].filter((record) => record === null).length;
  return {
    settings: stored ?? guardedSettings,
    slots: slotsRecord ?? noSlotsRecord,
    trust: trust.rows.map(({ id, value }) => ({ id, ...value })),
    lists: new Map(lists.rows.map(({ id, value }) => [value.uri, { id, list: value }])),
    receivings: new Map(receivings.rows.map(({ id, value }) => [id as ReceivingId, value])),
    unreadable: trust.unreadable + lists.unreadable + receivings.unreadable + unread,
  };
};

/** The keys with the one that marks values, where that is older than the root. */
const withMarks = async (keys: VaultKeys, marksKey: string | null): Promise<VaultKeys> => {
  const bits = marksKey === null ? null : fromHex(marksKey);
  return bits === null ? keys : { ...keys, marks: await spendMarks(bits) };
};

/** Reads what is in memory again, after records were put back under an open vault. Must run inside `alone`. */
export const refreshVault = async (open: OpenVault): Promise<void> => {
  Object.assign(open, await readKnown(open), { entries: null });
  await restoreIndex(open);
};

/**
 * Brings an opened vault into memory: index, settings, trust lists, what is known of status lists. Values stay
 * on the disk until somebody asks for them. An index that is not whole is made again and written.
 */
export const loadVault = async (opening: Opening): Promise<OpenVault> => {
  const { deps, database, keys, header, sealed, copy, care, isHeld, tell, isLocked } = opening;
  const [found, records, isWhole] = await Promise.all([
    loadIndex(keys, sealed),
    readKnown({ database, keys }),
    isHeaderWhole(keys.header, header),
  ]);
  const open: OpenVault = {
    deps,
    database,
    keys: await withMarks(keys, records.slots.marksKey),
    openedAt: deps.clock.now(),
    epoch: found.epoch,
    manifest: found.state?.manifest ?? null,
    copy,
    care: {
      generation: care.generation,
      isRolledBack: care.isRolledBack,
      isRecovered: care.isRecovered,
      createdAt: found.state?.createdAt ?? 0,
      movedAt: care.movedAt ?? found.state?.movedAt ?? null,
      damage: isHeld ? { readable: 0, total: 0 } : null,
      lost: found.state?.lost ?? [],
      lastScrub: found.state?.scrubbedAt == null ? null : epochSeconds(found.state.scrubbedAt),
      repaired: [],
      isIndexRebuilt: false,
      scrubbing: null,
    },
    index: found.index,
    ...records,
    slotDesk: createSlotDesk(deps.clock),
    entries: null,
    // An edited header opens nothing that it should not, but a slot may be gone: it counts.
    unreadable: records.unreadable + (isWhole ? 0 : 1),
    pendings: new Map(),
    requests: new Map(),
    refusals: new Map(),
    outbox: new Map(),
    underway: new Set(),
    asked: new Map(),
    alone: oneAtATime(),
    isLocked,
    tell,
  };
  if (!found.isWhole || !hasEveryList(open)) await restoreIndex(open);
  else await sweepKeys(open);
  return open;
};

/** Whether every list a card points to is known: one whose record was lost would never be read again. */
const hasEveryList = ({ index, lists }: OpenVault): boolean => {
  for (const { pointers } of index.byId.values())
    if (!pointers.every(({ uri }) => lists.has(uri))) return false;
  return true;
};

/** Makes the index again from the records and writes it. */
export const restoreIndex = async (open: OpenVault): ReturnType<typeof commit> => {
  open.care.isIndexRebuilt = true;
  const { index, unreadable, lists } = await rebuildIndex(open, open.index);
  open.unreadable += unreadable;
  const change = changeLists(open, lists);
  // Chunks of the damaged index are removed with the write, also those that no longer open. Should it fail, the index in
  // memory serves, and the next unlock tries again.
  const rows = await open.database.getAllKeys('index');
  const remove = rows.map((id) => ({ store: 'index' as const, id }));
  const written = await commit(open, { put: change.put, remove, index });
  if (!written.ok) open.index = index;
  change.remember();
  return written;
};
