import type { Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { NewRootFailure, SlotChangeFailure } from '../../ports/vault-slots';
import { checkNewPassphrase } from './access';
import { eraseDatabase } from './erase-database';
import { fillGeneration } from './fill-generation';
import { findGenerations, generationName } from './generations';
import { makeHeader } from './header';
import { wipeKey } from './key-record';
import { manifestOf, marksAfter } from './manifest';
import type { RowMark } from './manifest';
import { newId } from './new-id';
import type { OpenVault } from './open-vault';
import { openRecord, sealRecord } from './record';
import { countRecords, recordSlices } from './record-slices';
import type { Slice } from './record-slices';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code';
import { marksBits, spendRoot } from './root-key';
import type { VaultKeys } from './root-key';
import { recordStores } from './schema';
import { makePassphraseSlot, makeRecoverySlot } from './slot';
import type { NewRoot } from './slot-desk';
import { isTypedBack, writeSlotsRecord } from './slots';
import { slotsId } from './slots-record';
import type { SlotsRecord } from './slots-record';
import { stateId } from './state-record';
import { toHex } from './text-bytes';
import { renewBothCopies } from './upkeep';

type Changed<T = void> = Promise<Result<T, SlotChangeFailure>>;

const rootLength = 32;
const slotsPlace = { store: 'settings', id: slotsId } as const;

/**
 * "Someone may have seen it": a new root key with a passphrase and a recovery code of its own, in memory alone until the
 * code was typed back. Passkeys do not come along: each would have to be asked for its secret again.
 *
 * @errors `slots/not-permitted` without a secret given lately
 */
export const prepareNewRoot = async (
  open: OpenVault,
  passphrase: string,
): Promise<Result<{ readonly recoveryCode: string }, NewRootFailure>> => {
  const checked = checkNewPassphrase(passphrase);
  if (!checked.ok) return checked;
  const { deps } = open;
  const present = open.slotDesk.root();
  if (present === null) return fail({ code: 'slots/not-permitted' });
  // Marks of values that left can only be compared under the key they were made with.
  const marks = open.slots.marksKey ?? toHex(await marksBits(present, open.keys.vaultId));
  const text = makeRecoveryCode(deps.random);
  const symbols = parseRecoveryCode(text);
  if (!symbols.ok) throw new Error('vault/recovery-code-made-wrong');
  const [vaultId, root] = [newId(deps.random), deps.random.bytes(rootLength)];
  const slots = [
    await makePassphraseSlot(deps, vaultId, passphrase, root),
    await makeRecoverySlot(deps.random, vaultId, symbols.value, root),
  ];
  open.slotDesk.anew = { text, vaultId, root, slots, marks };
  return ok({ recoveryCode: text });
};

/** Every record under the new keys, at its place and version; what is sealed about the slots comes last. */
async function* sealedAnew(
  open: OpenVault,
  keys: VaultKeys,
  record: SlotsRecord,
  note: (slice: readonly Slice[]) => void,
): AsyncGenerator<readonly Slice[]> {
  const { random } = open.deps;
  const epoch = (open.epoch ?? 0) + 1;
  const anew = async ({ store, record: { row, parts } }: Slice): Promise<Slice> => {
    const place = { store, id: row.id };
    const opened = await openRecord(open.keys, place, row, parts);
    // Left out, it could never be brought back from the copies there are.
    if (opened === null) throw new DOMException('facet/unreadable', 'DataError');
    const record = await sealRecord(keys, random, place, row.version, opened.value);
    if (store === 'keys') wipeKey(opened.value);
    return { kind: 'put', store, record };
  };
  for await (const slice of recordSlices(open.database, recordStores)) {
    if (open.isLocked()) throw new DOMException('facet/locked', 'AbortError');
    const kept = slice.filter(
      ({ store, record: { row } }) => store !== 'settings' || row.id !== slotsId,
    );
    const sealed = await Promise.all(kept.map(anew));
    note(sealed);
    yield sealed;
  }
  const last = [
    {
      kind: 'put' as const,
      store: slotsPlace.store,
      record: await sealRecord(keys, random, slotsPlace, epoch, record),
    },
  ];
  note(last);
  yield last;
}

/** Fills the next generation under the new root; what counts changes with its last write, the header. */
const fillUnder = async (open: OpenVault, anew: NewRoot): Promise<boolean> => {
  const { deps } = open;
  const keys = await spendRoot(anew.root, anew.vaultId);
  const marks = new Map<string, RowMark>();
  const record = { unconfirmed: null, passkeys: [], marksKey: anew.marks, isRetiring: true };
  const newest = (await findGenerations(deps.databaseName))[0] ?? open.care.generation;
  const total = await countRecords(open.database, recordStores);
  const target = {
    base: deps.databaseName,
    generation: newest + 1,
    onLost: () => undefined,
    onRecords: (done: number) => open.tell({ kind: 'progress', done, total }),
  };
  const filled = await fillGeneration(target, {
    slices: sealedAnew(open, keys, record, (slice) => {
      for (const [name, mark] of marksAfter(slice)) marks.set(name, mark);
    }),
    expected: async () => marks,
    header: await makeHeader(keys.header, anew.vaultId, anew.slots),
    state: async () => {
      const state = {
        chunks: open.index.chunks.map(({ id, version }) => ({ id, version })),
        manifest: await manifestOf(keys.manifest, marks),
        scrubbedAt: null,
        lost: [],
        movedAt: deps.clock.now(),
        createdAt: open.care.createdAt,
      };
      const place = { store: 'meta', id: stateId } as const;
      const epoch = (open.epoch ?? 0) + 1;
      return (await sealRecord(keys, deps.random, place, epoch, state)).row;
    },
  });
  filled?.close();
  return filled !== null;
};

/**
 * Seals everything again under the new root, into the next generation of the database: copied, read back, and made to count
 * by one write. Until that write the old secrets open the old vault; after it they open nothing. Must run inside `alone`.
 *
 * @param lock forgets the old keys at once: nothing may be written to the old vault any more
 * @errors `vault/write` when it could not be written, or a record cannot be read: everything is as it was
 * @see Note: generations
 */
export const sealAllAnew = async (
  open: OpenVault,
  typed: { readonly second: string; readonly fifth: string },
  lock: () => void,
): Changed => {
  const { anew } = open.slotDesk;
  if (anew === null) return fail({ code: 'slots/unknown' });
  if (!isTypedBack(anew.text, typed)) return fail({ code: 'slots/not-the-code' });
  if (open.care.damage !== null) return fail({ code: 'vault/write', facts: { reason: 'damaged' } });
  open.slotDesk.anew = null;
  if (!(await fillUnder(open, anew)))
    return fail({ code: 'vault/write', facts: { reason: 'copy' } });
  if (__KILL_POINTS__) await killPoint('reseal:1');
  lock();
  return ok(undefined);
};

/**
 * After the first unlock under a new root: what is left under the old one goes, in the second copy and in earlier
 * generations. Cut off anywhere, it is done again at the next unlock.
 */
export const retireOldRoot = async (open: OpenVault): Promise<void> => {
  if (!open.slots.isRetiring || open.care.damage !== null) return;
  if (__KILL_POINTS__) await killPoint('retire:1');
  if (!(await renewBothCopies(open))) return;
  if (__KILL_POINTS__) await killPoint('retire:2');
  const base = open.deps.databaseName;
  for (const generation of await findGenerations(base)) {
    if (generation === open.care.generation) continue;
    const erased = await eraseDatabase(generationName(base, generation));
    if (!erased.ok) return;
    if (__KILL_POINTS__) await killPoint('retire:3');
  }
  await open.alone(() => writeSlotsRecord(open, { ...open.slots, isRetiring: false }));
};
