import type { CredentialId } from '../../core/credential/credential';
import { ok } from '../../core/kernel/result';
import type { RepairedRecord } from '../../ports/vault-health';
import { soundCopy } from './copied-marks';
import type { SoundCopy } from './copied-marks';
import { allMarks, isSameManifest, manifestOf, markName } from './manifest';
import type { RowMark } from './manifest';
import type { OpenVault } from './open-vault';
import { isReadable } from './record';
import { recordSlices } from './record-slices';
import { manifestStores } from './manifest';
import type { RecordStore } from './schema';
import { writeSealed } from './write-sealed';
import type { RowWrite } from './write-strictly';

/** Records that do not open, by name. */
const findUnreadable = async (open: OpenVault): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for await (const slice of recordSlices(open.database, manifestStores))
    await Promise.all(
      slice.map(async ({ store, record: { row, parts } }) => {
        const place = { store, id: row.id };
        if (!(await isReadable(open.keys, place, row, parts))) names.add(markName(store, row.id));
      }),
    );
  return names;
};

const differs = (a: RowMark | undefined, b: RowMark | undefined): boolean =>
  a?.version !== b?.version || a?.tags !== b?.tags;

interface Plan {
  readonly rows: readonly RowWrite[];
  readonly repaired: readonly RepairedRecord[];
}

const recordOf = (open: OpenVault, store: RecordStore, id: string): RepairedRecord => {
  // Rows of cards are named by the card.
  const cardId = id as CredentialId;
  return { store, cardId: open.index.byId.has(cardId) ? cardId : null };
};

/** Puts back what differs; what the manifest does not name is taken out, which undoes a deletion being undone. */
const planFrom = async (
  open: OpenVault,
  { content, marks }: SoundCopy,
  present: ReadonlyMap<string, RowMark>,
  suspects: ReadonlySet<string>,
  mayTakeOut: boolean,
): Promise<Plan> => {
  const rows: RowWrite[] = [];
  const repaired: RepairedRecord[] = [];
  for (const { store, id, record } of content.records) {
    const name = markName(store, id);
    if (store === 'index') continue;
    if (!suspects.has(name) && !differs(present.get(name), marks.get(name))) continue;
    if (!(await isReadable(open.keys, { store, id }, record.row, record.parts))) continue;
    rows.push({ kind: 'put', store, record });
    repaired.push(recordOf(open, store, id));
  }
  for (const name of mayTakeOut ? present.keys() : []) {
    if (marks.has(name)) continue;
    const [store, id] = [name.slice(0, name.indexOf('|')), name.slice(name.indexOf('|') + 1)];
    rows.push({ kind: 'delete', store: store as RecordStore, id });
    repaired.push(recordOf(open, store as RecordStore, id));
  }
  return { rows, repaired };
};

/** The set of records as it would be after a plan. */
const after = (
  present: ReadonlyMap<string, RowMark>,
  { rows }: Plan,
  { marks }: SoundCopy,
): Map<string, RowMark> => {
  const next = new Map(present);
  for (const row of rows) {
    if (row.kind === 'delete') next.delete(markName(row.store, row.id));
    else {
      const name = markName(row.store, row.record.row.id);
      const mark = marks.get(name);
      if (mark !== undefined) next.set(name, mark);
    }
  }
  return next;
};

/**
 * Brings back what the manifest names from the second copy. Must run inside `alone`.
 *
 * A copy as new as the main one says what there is. An older one only helps when the outcome is what the manifest names:
 * else a record that was deleted since could come back.
 *
 * @returns whether everything the manifest names is there and opens
 */
export const repairFromCopy = async (open: OpenVault): Promise<boolean> => {
  const sound = await soundCopy(open.keys, open.copy, async () => undefined);
  if (sound === null) return false;
  const suspects = await findUnreadable(open);
  const present = await allMarks(open.database);
  const isSameAge = sound.epoch === open.epoch;
  const expected = isSameAge ? sound.state.manifest : open.manifest;
  if (expected === null) return false;
  const plan = await planFrom(open, sound, present, suspects, isSameAge);
  const outcome = after(present, plan, sound);
  if (!isSameManifest(await manifestOf(open.keys.manifest, outcome), expected)) return false;
  // Counted anew with this write: what is on the disk now is not what the manifest was made from.
  open.manifest = null;
  const { rows } = plan;
  const written = await writeSealed(open, { rows, header: null, index: open.index });
  if (!written.ok) {
    open.manifest = expected;
    return false;
  }
  open.care.repaired = [...open.care.repaired, ...plan.repaired];
  return true;
};

/** Goes on without what is lost: the rows stay where they are, and are not asked for again. */
export const acceptDamage = async (open: OpenVault) => {
  if (open.care.damage === null) return ok(undefined);
  const [damage, lost, manifest] = [open.care.damage, open.care.lost, open.manifest];
  open.care.lost = [...(await findUnreadable(open))];
  open.manifest = null;
  const written = await writeSealed(open, { rows: [], header: null, index: open.index });
  if (written.ok) open.care.damage = null;
  else Object.assign(open.care, { damage, lost });
  if (!written.ok) open.manifest = manifest;
  return written;
};
