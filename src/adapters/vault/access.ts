import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { CreateFailure, UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import { copySecret } from '../channel/secret-bytes';
import type { Header } from './header';
import { makeHeader, parseHeader } from './header';
import { manifestOf, marksAfter } from './manifest';
import { newId } from './new-id';
import type { VaultDeps } from './open-vault';
import { sealRecord } from './record';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code';
import { spendRoot } from './root-key';
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import { recordStores } from './schema';
import { makePassphraseSlot, makeRecoverySlot, openSlot } from './slot';
import type { SlotSecret } from './slot';
import { noSlotsRecord, slotsId } from './slots-record';
import { newState, stateId } from './state-record';
import type { StateRecord } from './state-record';
import { toBytes } from './text-bytes';
import { writeStrictly } from './write-strictly';

const rootLength = 32;
const longestPassphrase = 1024;

/** What the header row says about the vault, before anything is opened. */
export type HeaderState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly header: Header }
  | { readonly kind: 'newer' }
  /** There are sealed records and nothing that says whose: a copy that was not completed, or what is left of a vault. */
  | { readonly kind: 'headless' }
  /** There was a header, and it is lost: damaged, and never a reason to start over. */
  | { readonly kind: 'damaged' };

/** Reads the header. A database without one is absent only when it holds nothing at all. */
export const readHeaderState = async (database: VaultDatabase): Promise<HeaderState> => {
  const hasRows = database.objectStoreNames.contains('meta');
  const row = hasRows ? await database.get('meta', 'header') : undefined;
  if (row !== undefined) {
    const read = parseHeader(row);
    if (read.kind === 'header') return { kind: 'present', header: read.header };
    return { kind: read.kind === 'newer' ? 'newer' : 'damaged' };
  }
  // Header and state are written together.
  if (hasRows && (await database.count('meta')) > 0) return { kind: 'damaged' };
  const counts = await Promise.all(
    recordStores
      .filter((store) => database.objectStoreNames.contains(store))
      .map((store) => database.count(store)),
  );
  return { kind: counts.every((count) => count === 0) ? 'absent' : 'headless' };
};

/** Judges a new passphrase: anything goes but nothing and more than 1 KiB (SECURITY 3.3, row 2). */
export const checkNewPassphrase = (
  passphrase: string,
): Result<void, Failure<'vault/passphrase-empty' | 'vault/passphrase-long'>> => {
  if (passphrase === '') return fail({ code: 'vault/passphrase-empty' });
  return toBytes(passphrase.normalize('NFC')).length > longestPassphrase
    ? fail({ code: 'vault/passphrase-long' })
    : ok(undefined);
};

/** A vault just made, open. */
export interface MadeVault {
  readonly keys: VaultKeys;
  readonly header: Header;
  /** Shown once; it is nowhere else. */
  readonly recoveryCode: string;
  /** The root key, for whoever goes on to change the slots; to be zeroed. */
  readonly root: Uint8Array<ArrayBuffer>;
}

/**
 * Makes a vault in an empty database: a random root key, sealed for a passphrase and for a recovery code.
 *
 * @errors `vault/write` when it could not be stored
 */
export const makeVault = async (
  deps: VaultDeps,
  database: VaultDatabase,
  passphrase: string,
): Promise<Result<MadeVault, CreateFailure>> => {
  const { random } = deps;
  const vaultId = newId(random);
  const root = random.bytes(rootLength);
  const recoveryCode = makeRecoveryCode(random);
  const symbols = parseRecoveryCode(recoveryCode);
  if (!symbols.ok) throw new Error('vault/recovery-code-made-wrong');
  const recovery = await makeRecoverySlot(random, vaultId, symbols.value, root);
  const slots = [await makePassphraseSlot(deps, vaultId, passphrase, root), recovery];
  const keys = await spendRoot(copySecret(root), vaultId);
  const header = await makeHeader(keys.header, vaultId, slots);
  // Nobody has seen the code yet, let alone written it down.
  const place = { store: 'settings', id: slotsId } as const;
  const unconfirmed = { ...noSlotsRecord, unconfirmed: recovery.id };
  const record = await sealRecord(keys, random, place, 1, unconfirmed);
  const rows = [{ kind: 'put' as const, store: place.store, record }];
  const manifest = await manifestOf(keys.manifest, marksAfter(rows));
  const state: StateRecord = { ...newState, manifest, createdAt: deps.clock.now() };
  const sealed = await sealRecord(keys, random, { store: 'meta', id: stateId }, 1, state);
  const write = { rows, header, state: sealed.row, after: null } as const;
  const written = await writeStrictly(database, write);
  if (written.ok) return ok({ keys, header, recoveryCode, root });
  root.fill(0);
  return written;
};

/** Turns what a person typed or gave into what a slot derives from. */
const readSecret = (
  secret: UnlockSecret,
): Result<SlotSecret, Failure<'vault/recovery-code-shape' | 'vault/wrong-secret'>> => {
  if (secret.kind === 'passphrase')
    return checkNewPassphrase(secret.text).ok
      ? ok({ kind: 'passphrase', text: secret.text })
      : fail({ code: 'vault/wrong-secret' });
  if (secret.kind === 'passkey') return ok(secret);
  const read = parseRecoveryCode(secret.text);
  return read.ok ? ok({ kind: 'recovery-code', symbols: read.value }) : read;
};

/**
 * Opens the root key with a passphrase, the recovery code or what a passkey said.
 *
 * @returns 32 bytes; whoever asked spends or zeroes them
 * @errors `vault/recovery-code-shape` · `vault/wrong-secret` · `vault/damaged` when no passphrase is left, which nobody takes away
 */
export const openRoot = async (
  deps: VaultDeps,
  header: Header,
  typed: UnlockSecret,
): Promise<Result<Uint8Array<ArrayBuffer>, UnlockFailure>> => {
  const secret = readSecret(typed);
  if (!secret.ok) return secret;
  const slots = header.slots.filter(
    ({ kind, id }) => kind === typed.kind && (typed.kind !== 'passkey' || id === typed.slotId),
  );
  if (slots.length === 0 && typed.kind === 'passphrase') return fail({ code: 'vault/damaged' });
  for (const slot of slots) {
    const root = await openSlot(deps.kdf, header.vaultId, slot, secret.value);
    if (root !== null) return ok(root);
  }
  return fail({ code: 'vault/wrong-secret' });
};

/**
 * The header with its passphrase slots replaced by one for a new passphrase; nothing else is sealed again.
 *
 * @param root 32 bytes, left as they are
 */
export const replacePassphrase = async (
  deps: VaultDeps,
  keys: VaultKeys,
  header: Header,
  change: { readonly root: Uint8Array<ArrayBuffer>; readonly next: string },
) => {
  const slot = await makePassphraseSlot(deps, header.vaultId, change.next, change.root);
  const others = header.slots.filter(({ kind }) => kind !== 'passphrase');
  return makeHeader(keys.header, header.vaultId, [slot, ...others]);
};
