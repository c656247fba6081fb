import type { Stopwatch } from '../../ports/clock';
import type { Argon2Cost, Kdf } from '../../ports/kdf';
import type { MadePasskey } from '../../ports/passkeys';
import type { Random } from '../../ports/random';
import { copySecret } from '../channel/secret-bytes';
import { deriveForNewSlot, isPayable } from './kdf-cost';
import { placeKey, spendSecret } from './root-key';
import { seal, unseal } from './seal';
import { fromHex, toHex } from './text-bytes';

interface SlotBase {
  readonly id: string;
  /** Hexadecimal: 16 bytes, 32 for a passkey. */
  readonly salt: string;
  /** The root key. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** One way to the root key. What a passkey's authenticator has to be asked with stands in clear; its name does not. */
export type Slot =
  | (SlotBase & { readonly kind: 'passphrase'; readonly cost: Argon2Cost })
  | (SlotBase & { readonly kind: 'recovery-code' })
  | (SlotBase & {
      readonly kind: 'passkey';
      /** Hexadecimal. */
      readonly credentialId: string;
      readonly rpId: string;
      readonly transports: readonly string[];
    });

export type PasskeySlot = Extract<Slot, { kind: 'passkey' }>;

/** A slot before the root key is in it. */
type SlotPlan =
  | Omit<Extract<Slot, { kind: 'passphrase' }>, 'sealed'>
  | Omit<Extract<Slot, { kind: 'recovery-code' }>, 'sealed'>
  | Omit<PasskeySlot, 'sealed'>;

const slotVersion = 1;
const saltLength = 16;
const idLength = 16;

const parameters = (slot: SlotPlan): string => {
  switch (slot.kind) {
    case 'passphrase':
      return `argon2id,m=${slot.cost.memoryKiB},t=${slot.cost.passes},p=${slot.cost.lanes},salt=${slot.salt}`;
    case 'recovery-code':
      return `hkdf-sha-256,salt=${slot.salt}`;
    case 'passkey':
      // Texts of others stand in JSON, so that none of them can end early and say something else.
      return `prf,salt=${slot.salt},rp=${JSON.stringify([slot.rpId, slot.credentialId, slot.transports])}`;
  }
};

/** Everything a slot says in clear, bound to what it seals: another vault, slot, kind or cost does not open. */
export const slotContext = (vaultId: string, slot: SlotPlan): string =>
  [vaultId, slot.id, slot.kind, parameters(slot), slotVersion].join('|');

const slotKey = async (
  vaultId: string,
  slot: SlotPlan,
  secret: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> =>
  placeKey(await spendSecret(secret), `facet/slot|${slotContext(vaultId, slot)}`);

const fill = async (
  vaultId: string,
  plan: SlotPlan,
  secret: Uint8Array<ArrayBuffer>,
  root: Uint8Array<ArrayBuffer>,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> =>
  seal(await slotKey(vaultId, plan, secret), slotContext(vaultId, plan), root, random);

/** Seals the root key under a passphrase (Unicode NFC, Argon2id, HKDF). */
export const makePassphraseSlot = async (
  deps: { readonly kdf: Kdf; readonly stopwatch: Stopwatch; readonly random: Random },
  vaultId: string,
  passphrase: string,
  root: Uint8Array<ArrayBuffer>,
): Promise<Slot> => {
  const salt = deps.random.bytes(saltLength);
  const { secret, cost } = await deriveForNewSlot(deps, passphrase.normalize('NFC'), salt);
  const id = toHex(deps.random.bytes(idLength));
  const plan = { kind: 'passphrase', id, salt: toHex(salt), cost } as const;
  return { ...plan, sealed: await fill(vaultId, plan, secret, root, deps.random) };
};

/** Seals the root key under the symbols of a recovery code: random enough to need no slow derivation. */
export const makeRecoverySlot = async (
  random: Random,
  vaultId: string,
  symbols: Uint8Array<ArrayBuffer>,
  root: Uint8Array<ArrayBuffer>,
): Promise<Slot> => {
  const id = toHex(random.bytes(idLength));
  const plan = { kind: 'recovery-code', id, salt: toHex(random.bytes(saltLength)) } as const;
  return { ...plan, sealed: await fill(vaultId, plan, symbols, root, random) };
};

/**
 * Seals the root key under what a passkey's PRF says; the site and the vault are bound (SECURITY 5a).
 *
 * @param made its output is spent
 */
export const makePasskeySlot = async (
  random: Random,
  vaultId: string,
  made: MadePasskey,
  root: Uint8Array<ArrayBuffer>,
): Promise<Slot> => {
  const plan = {
    kind: 'passkey',
    id: toHex(random.bytes(idLength)),
    salt: toHex(made.salt),
    credentialId: toHex(made.credentialId),
    rpId: made.rpId,
    transports: made.transports,
  } as const;
  return { ...plan, sealed: await fill(vaultId, plan, made.output, root, random) };
};

/** A secret as typed or given, in the shape its kind of slot derives from. */
export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-code'; readonly symbols: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'passkey'; readonly output: Uint8Array<ArrayBuffer> };

/** The root key, or null when the secret is not this slot's or the slot was altered. */
export const openSlot = async (
  kdf: Kdf,
  vaultId: string,
  slot: Slot,
  secret: SlotSecret,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const salt = fromHex(slot.salt);
  if (salt === null) return null;
  if (slot.kind === 'passphrase' && secret.kind === 'passphrase') {
    if (!isPayable(slot.cost)) return null;
    const derived = await kdf.derive(secret.text.normalize('NFC'), salt, slot.cost);
    return unseal(await slotKey(vaultId, slot, derived), slotContext(vaultId, slot), slot.sealed);
  }
  if (slot.kind === 'recovery-code' && secret.kind === 'recovery-code') {
    const key = await slotKey(vaultId, slot, copySecret(secret.symbols));
    return unseal(key, slotContext(vaultId, slot), slot.sealed);
  }
  if (slot.kind === 'passkey' && secret.kind === 'passkey') {
    const key = await slotKey(vaultId, slot, secret.output);
    return unseal(key, slotContext(vaultId, slot), slot.sealed);
  }
  return null;
};
