import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { MadePasskey, PasskeyAsk } from '../../ports/passkeys';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import type { SlotChangeFailure, SlotView } from '../../ports/vault-slots';
import { openRoot } from './access';
import { commit } from './commit';
import type { Header } from './header';
import { makeHeader, parseHeader } from './header';
import type { OpenVault } from './open-vault';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code';
import type { PasskeySlot, Slot } from './slot';
import { makePasskeySlot, makeRecoverySlot } from './slot';
import { makingSeconds } from './slot-desk';
import type { SlotsRecord } from './slots-record';
import { slotsId } from './slots-record';
import { fromHex } from './text-bytes';

type Changed<T = void> = Promise<Result<T, SlotChangeFailure>>;

const readHeader = async (open: OpenVault): Promise<Result<Header, Failure<'vault/damaged'>>> => {
  const read = parseHeader(await open.database.get('meta', 'header'));
  return read.kind === 'header' ? ok(read.header) : fail({ code: 'vault/damaged' });
};

/** Writes slots and what is sealed about them in one piece; memory follows when it is done. */
const write = async (
  open: OpenVault,
  change: { readonly slots?: readonly Slot[]; readonly record?: SlotsRecord },
): Changed => {
  const { slots, record } = change;
  const written = await commit(open, {
    ...(slots === undefined
      ? {}
      : { header: await makeHeader(open.keys.header, open.keys.vaultId, slots) }),
    ...(record === undefined
      ? {}
      : { put: [{ store: 'settings' as const, id: slotsId, value: record }] }),
  });
  if (!written.ok) return written;
  if (record !== undefined) open.slots = record;
  open.tell({ kind: 'settings' });
  return ok(undefined);
};

/** Writes what is sealed about the slots; they stay as they are. */
export const writeSlotsRecord = (open: OpenVault, record: SlotsRecord): Changed =>
  write(open, { record });

/** What an authenticator is asked with; a slot that was written by somebody else is passed over. */
export const passkeyAsks = ({ slots }: Header): readonly PasskeyAsk[] =>
  slots
    .filter((slot): slot is PasskeySlot => slot.kind === 'passkey')
    .flatMap(({ id, credentialId, salt, rpId, transports }) => {
      const bytes = { credentialId: fromHex(credentialId), salt: fromHex(salt) };
      if (bytes.credentialId === null || bytes.salt === null) return [];
      const { credentialId: credential, salt: asked } = bytes;
      return [{ slotId: id, credentialId: credential, salt: asked, rpId, transports }];
    });

/** The ways in, with the names that only an open vault knows. */
export const listSlots = async (
  open: OpenVault,
): Promise<Result<readonly SlotView[], Failure<'vault/damaged'>>> => {
  const header = await readHeader(open);
  if (!header.ok) return header;
  const { unconfirmed, passkeys } = open.slots;
  return ok(
    header.value.slots.map((slot): SlotView => {
      if (slot.kind === 'passphrase') return { kind: slot.kind, id: slot.id };
      if (slot.kind === 'recovery-code')
        return { kind: slot.kind, id: slot.id, isConfirmed: slot.id !== unconfirmed };
      const known = passkeys.find(({ slotId }) => slotId === slot.id);
      const { name = null, addedAt = null } = known ?? {};
      return { kind: slot.kind, id: slot.id, name, addedAt, rpId: slot.rpId };
    }),
  );
};

/** Opens the root key with a secret, lends it and zeroes it. */
const withRoot = async (
  open: OpenVault,
  secret: UnlockSecret,
  use: (root: Uint8Array<ArrayBuffer>) => void,
): Promise<Result<void, UnlockFailure>> => {
  const header = await readHeader(open);
  if (!header.ok) return header;
  const root = await openRoot(open.deps, header.value, secret);
  if (!root.ok) return root;
  use(root.value);
  root.value.fill(0);
  return ok(undefined);
};

/** Whether a secret opens the vault; nothing changes. */
export const trySecret = (
  open: OpenVault,
  secret: UnlockSecret,
): Promise<Result<void, UnlockFailure>> => withRoot(open, secret, () => undefined);

/** A secret given once more: the slots may be changed for a while. */
export const permitSlotChanges = (
  open: OpenVault,
  secret: UnlockSecret,
): Promise<Result<void, UnlockFailure>> =>
  withRoot(open, secret, (root) => open.slotDesk.permit(root));

/** A vault was just made: its code waits to be typed back, and a passkey may be added at once. */
export const awaitFirstCode = (
  open: OpenVault,
  made: {
    readonly header: Header;
    readonly recoveryCode: string;
    readonly root: Uint8Array<ArrayBuffer>;
  },
): void => {
  open.slotDesk.permit(made.root, makingSeconds);
  const slot = made.header.slots.find(({ kind }) => kind === 'recovery-code');
  if (slot !== undefined) open.slotDesk.code = { text: made.recoveryCode, slot };
};

/**
 * After an unlock of a vault whose code was never typed back: whoever opened it with that code has it; anybody else
 * is shown a new one, for which the secret just given is the permit.
 */
export const settleFirstCode = async (
  open: OpenVault,
  opened: { readonly with: UnlockSecret['kind']; readonly root: Uint8Array<ArrayBuffer> },
): Promise<void> => {
  if (open.slots.unconfirmed !== null) {
    if (opened.with === 'recovery-code')
      await open.alone(() => write(open, { record: { ...open.slots, unconfirmed: null } }));
    else open.slotDesk.permit(opened.root, makingSeconds);
  }
  opened.root.fill(0);
};

/** Adds a slot for a passkey. */
export const addPasskey = async (open: OpenVault, made: MadePasskey, name: string): Changed => {
  const header = await readHeader(open);
  if (!header.ok) return header;
  const root = open.slotDesk.root();
  if (root === null) {
    made.output.fill(0);
    return fail({ code: 'slots/not-permitted' });
  }
  const { random, clock } = open.deps;
  const slot = await makePasskeySlot(random, header.value.vaultId, made, root);
  const known = { slotId: slot.id, name, addedAt: clock.now() };
  return write(open, {
    slots: [...header.value.slots, slot],
    record: { ...open.slots, passkeys: [...open.slots.passkeys, known] },
  });
};

/** Gives a passkey another name; that opens nothing and needs no permit. */
export const renamePasskey = async (open: OpenVault, slotId: string, name: string): Changed => {
  const header = await readHeader(open);
  if (!header.ok) return header;
  const slot = header.value.slots.find(({ id, kind }) => id === slotId && kind === 'passkey');
  if (slot === undefined) return fail({ code: 'slots/unknown' });
  const others = open.slots.passkeys.filter((known) => known.slotId !== slotId);
  const before = open.slots.passkeys.find((known) => known.slotId === slotId);
  const known = { slotId, name, addedAt: before?.addedAt ?? open.deps.clock.now() };
  return write(open, { record: { ...open.slots, passkeys: [...others, known] } });
};

/** Why these slots may not be all there is; null when they may (DESIGN 3: two, and one that is no passkey). */
const refusalOf = (slots: readonly Slot[]): 'slots/too-few' | 'slots/only-passkeys' | null => {
  if (slots.every(({ kind }) => kind === 'passkey')) return 'slots/only-passkeys';
  return slots.length < 2 ? 'slots/too-few' : null;
};

/** Takes a slot away, unless too little would be left. */
export const removeSlot = async (open: OpenVault, slotId: string): Changed => {
  const header = await readHeader(open);
  if (!header.ok) return header;
  if (open.slotDesk.root() === null) return fail({ code: 'slots/not-permitted' });
  const { slots } = header.value;
  const left = slots.filter(({ id }) => id !== slotId);
  if (left.length === slots.length) return fail({ code: 'slots/unknown' });
  const refusal = refusalOf(left);
  if (refusal !== null) return fail({ code: refusal });
  const passkeys = open.slots.passkeys.filter((known) => known.slotId !== slotId);
  return write(open, { slots: left, record: { ...open.slots, passkeys } });
};

/** Makes a code and its slot, both in memory alone until the code is typed back. */
export const newRecoveryCode = async (
  open: OpenVault,
): Changed<{ readonly recoveryCode: string }> => {
  const root = open.slotDesk.root();
  if (root === null) return fail({ code: 'slots/not-permitted' });
  const { random } = open.deps;
  const text = makeRecoveryCode(random);
  const symbols = parseRecoveryCode(text);
  if (!symbols.ok) throw new Error('vault/recovery-code-made-wrong');
  const slot = await makeRecoverySlot(random, open.keys.vaultId, symbols.value, root);
  open.slotDesk.code = { text, slot };
  return ok({ recoveryCode: text });
};

const isGroup = (typed: string, group: string | undefined): boolean =>
  typed.trim().toUpperCase() === group;

/** Whether groups 2 and 5 are those of the code that was shown. */
export const isTypedBack = (
  code: string,
  typed: { readonly second: string; readonly fifth: string },
): boolean => {
  const groups = code.split('-');
  return isGroup(typed.second, groups[1]) && isGroup(typed.fifth, groups[4]);
};

/** The code that was shown takes the place of the one before it, in one write. */
export const confirmRecoveryCode = async (
  open: OpenVault,
  typed: { readonly second: string; readonly fifth: string },
): Changed => {
  const { code } = open.slotDesk;
  if (code === null) return fail({ code: 'slots/unknown' });
  if (!isTypedBack(code.text, typed)) return fail({ code: 'slots/not-the-code' });
  const header = await readHeader(open);
  if (!header.ok) return header;
  const others = header.value.slots.filter(({ kind }) => kind !== 'recovery-code');
  const written = await write(open, {
    slots: [...others, code.slot],
    record: { ...open.slots, unconfirmed: null },
  });
  if (written.ok) open.slotDesk.code = null;
  return written;
};
