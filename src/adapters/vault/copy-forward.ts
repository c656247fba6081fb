import { openDatabase } from './database';
import { generationName } from './generations';
import type { FoundMain } from './generations';
import { fillGeneration } from './fill-generation';
import type { Header, HeaderRow } from './header';
import { allMarks } from './manifest';
import { countRecords, recordSlices } from './record-slices';
import { recordStores } from './schema';
import type { RecordRow } from './schema';
import { stateId } from './state-record';
import type { UnlockStart } from './unlocking';

type Present = Extract<FoundMain, { kind: 'present' }>;

/**
 * Copies a vault of an earlier schema into the next generation, compares, and makes that one count; the earlier one stays
 * as it was (SECURITY 3.2, row 10). When there is no room for a copy the old one is made ready where it lies, which only
 * adds what it lacks.
 */
export const copyForward = async (
  {
    start: { deps, onLost, tell },
    next,
  }: {
    readonly start: Pick<UnlockStart, 'deps' | 'onLost' | 'tell'>;
    readonly next: number;
    readonly header: Header;
  },
  found: Present,
): Promise<Present | null> => {
  const { database } = found;
  const stores = recordStores.filter((store) => database.objectStoreNames.contains(store));
  const meta = database.transaction('meta').store;
  const [header, state] = await Promise.all([meta.get('header'), meta.get(stateId)]);
  const total = await countRecords(database, stores);
  const onRecords = (done: number): void => tell({ kind: 'progress', done, total });
  const target = { base: deps.databaseName, generation: next, onLost, onRecords };
  const filled = await fillGeneration(target, {
    slices: recordSlices(database, stores),
    expected: () => allMarks(database),
    // The vault was found by its header, and the state is the sealed row beside it.
    header: header as HeaderRow,
    state: (state as RecordRow | undefined) ?? null,
  });
  database.close();
  if (filled !== null) return { ...found, database: filled, generation: next };
  const name = generationName(deps.databaseName, found.generation);
  const grown = await openDatabase(name, { mayCreate: true, onLost });
  return grown.ok ? { ...found, database: grown.value } : null;
};
