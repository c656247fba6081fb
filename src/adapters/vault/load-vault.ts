import { defaultSettings } from '../../ports/settings';
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
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import { currentIndex, type SealedIndex } from './sealed-index';
import { parseSettings, settingsId } from './settings-record';
import { parseTrustRow } from './trust-record';

interface Opening {
  readonly deps: VaultDeps;
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  readonly header: Header;
  /** What was read of the index before the keys were there. */
  readonly ahead: SealedIndex | null;
  readonly tell: OpenVault['tell'];
  readonly isLocked: () => boolean;
}

/** Reads the rows of a store by its parser; counts those that cannot be read. */
const readAll = async <T>(
  source: Pick<OpenVault, 'database' | 'keys'>,
  store: 'lists' | 'trust',
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

/**
 * Brings an opened vault into memory: index, settings, trust lists, what is known of status lists. Values stay
 * on the disk until somebody asks for them. An index that is not whole is made again and written.
 */
export const loadVault = async (opening: Opening): Promise<OpenVault> => {
  const { deps, database, keys, header, ahead, tell, isLocked } = opening;
  const [found, settings, trust, lists, isWhole] = await Promise.all([
    loadIndex(keys, await currentIndex(database, ahead)),
    readRecord({ database, keys }, 'settings', settingsId),
    readAll({ database, keys }, 'trust', parseTrustRow),
    readAll({ database, keys }, 'lists', parseList),
    isHeaderWhole(keys.header, header),
  ]);
  const stored = settings === 'absent' ? defaultSettings : parseSettings(settings?.value);
  const open: OpenVault = {
    deps,
    database,
    keys,
    epoch: found.epoch,
    index: found.index,
    lists: new Map(lists.rows.map(({ id, value }) => [value.uri, { id, list: value }])),
    trust: trust.rows.map(({ id, value }) => ({ id, ...value })),
    settings: stored ?? defaultSettings,
    entries: null,
    // An edited header opens nothing that it should not, but a slot may be gone: it counts.
    unreadable: trust.unreadable + lists.unreadable + (stored === null ? 1 : 0) + (isWhole ? 0 : 1),
    pendings: new Map(),
    requests: new Map(),
    refusals: new Map(),
    underway: new Set(),
    asked: new Map(),
    alone: oneAtATime(),
    isLocked,
    tell,
  };
  if (!found.isWhole || !hasEveryList(open)) await restoreIndex(open);
  return open;
};

/** Whether every list a card points to is known: one whose record was lost would never be read again. */
const hasEveryList = ({ index, lists }: OpenVault): boolean => {
  for (const { pointers } of index.byId.values())
    if (!pointers.every(({ uri }) => lists.has(uri))) return false;
  return true;
};

const restoreIndex = async (open: OpenVault): Promise<void> => {
  const { index, unreadable, lists } = await rebuildIndex(open, open.index);
  open.unreadable += unreadable;
  const change = changeLists(open, lists);
  // Chunks of the damaged index are removed with the write. Should it fail, the index in memory serves, and
  // the next unlock tries again.
  const written = await commit(open, { put: change.put, index });
  if (!written.ok) open.index = index;
  change.remember();
};
