import { isSameManifest, manifestOf, manifestStores, markName, markOf } from './manifest';
import type { RowMark } from './manifest';
import type { ScrubNotes } from './care';
import { refreshVault } from './load-vault';
import { measureDamage } from './measure-damage';
import type { OpenVault } from './open-vault';
import { isReadable } from './record';
import { recordSlices } from './record-slices';
import type { Slice } from './record-slices';
import { repairFromCopy } from './repair';

interface Noted {
  readonly version: number;
  /** Null once deleted. */
  readonly mark: RowMark | null;
}

/**
 * Marks of all records, gathered while the vault goes on writing: of two versions of a record the newer counts, whether
 * it was read or heard of.
 */
const createNotes = () => {
  const noted = new Map<string, Noted>();
  const note = (name: string, next: Noted): void => {
    if (next.version >= (noted.get(name)?.version ?? 0)) noted.set(name, next);
  };
  const notes: ScrubNotes = {
    write: (epoch, out, into) => {
      for (const name of out.keys())
        if (!into.has(name)) note(name, { version: epoch, mark: null });
      for (const [name, mark] of into) note(name, { version: mark.version, mark });
    },
  };
  return {
    notes,
    read: ({ store, record: { row, parts } }: Slice) => {
      const mark = markOf(row, parts);
      note(markName(store, row.id), { version: mark.version, mark });
    },
    marks: (): Map<string, RowMark> =>
      new Map([...noted].flatMap(([name, { mark }]) => (mark === null ? [] : [[name, mark]]))),
  };
};

/** Of all time, how much is spent reading: one part in this many. */
const share = 20;

const unreadableOf = async (open: OpenVault, slice: readonly Slice[]): Promise<string[]> => {
  const names = await Promise.all(
    slice.map(async ({ store, record: { row, parts } }) => {
      const place = { store, id: row.id };
      return (await isReadable(open.keys, place, row, parts)) ? [] : [markName(store, row.id)];
    }),
  );
  return names.flat();
};

/**
 * Reads and opens every record, compares the set with the manifest, and repairs from the second copy what differs.
 *
 * A slice at a time with rests in between, so that nobody waits for it (SECURITY 3.2, row 2).
 */
export const scrub = async (open: OpenVault): Promise<void> => {
  if (open.care.scrubbing !== null || open.care.damage !== null) return;
  const { notes, read, marks } = createNotes();
  open.care.scrubbing = notes;
  const unreadable: string[] = [];
  try {
    for await (const slice of recordSlices(open.database, manifestStores)) {
      const began = performance.now();
      slice.forEach(read);
      unreadable.push(...(await unreadableOf(open, slice)));
      await open.deps.pause?.((performance.now() - began) * (share - 1));
      if (open.isLocked()) return;
    }
    await open.alone(() => conclude(open, marks(), unreadable));
  } finally {
    open.care.scrubbing = null;
  }
};

const conclude = async (
  open: OpenVault,
  marks: ReadonlyMap<string, RowMark>,
  unreadable: readonly string[],
): Promise<void> => {
  open.care.scrubbing = null;
  if (open.isLocked()) return;
  const known = new Set(open.care.lost);
  // One that was replaced or deleted since it was read is not missing.
  const isLost = unreadable.some((name) => marks.has(name) && !known.has(name));
  const isSame =
    open.manifest === null ||
    isSameManifest(await manifestOf(open.keys.manifest, marks), open.manifest);
  if (!isSame || isLost) {
    if (await repairFromCopy(open)) await refreshVault(open);
    else open.care.damage = await measureDamage(open);
    for (const kind of ['cards', 'settings', 'trust', 'activity', 'health'] as const)
      open.tell({ kind });
  }
  open.care.lastScrub = open.deps.clock.now();
};
