import { soundCopy } from './copied-marks';
import { fillGeneration } from './fill-generation';
import type { Slice } from './record-slices';
import type { CopiedRecord } from './second-copy/read-copy';
import { readSealedIndex } from './sealed-index';
import type { BegunVault, Unlocking } from './unlocking';

/** Fills the next generation from the second copy; null when no file of it is sound, or none newer than `after`. */
export const rebuildMain = async (
  { start, keys, root, next, floor }: Unlocking,
  after = -1,
): Promise<BegunVault | null> => {
  const { deps, copy, onLost } = start;
  const sound = await soundCopy(keys, copy, async () => undefined);
  if (sound === null || sound.epoch <= after) return null;
  const { content, marks, epoch } = sound;
  const fill = async (generation: number) => {
    const target = { base: deps.databaseName, generation, onLost };
    const database = await fillGeneration(target, {
      slices: slicesOf(content.records),
      expected: async () => marks,
      header: content.header,
      state: content.state,
    });
    return database === null ? null : { database, generation };
  };
  // A database that broke may be listed no more and still refuse what is written under its name: the next name is free.
  const filled = (await fill(next)) ?? (await fill(next + 1));
  if (filled === null) return null;
  return {
    ...filled,
    header: content.header,
    keys,
    root,
    sealed: await readSealedIndex(filled.database),
    action: 'open',
    isRolledBack: epoch < floor,
    isRecovered: true,
    movedAt: deps.clock.now(),
    isHeaderToMend: false,
  };
};

const together = 200;

async function* slicesOf(records: readonly CopiedRecord[]): AsyncGenerator<readonly Slice[]> {
  for (let at = 0; at < records.length; at += together)
    yield records
      .slice(at, at + together)
      .map(({ store, record }): Slice => ({ kind: 'put', store, record }));
}
