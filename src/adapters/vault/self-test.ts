import { sameBytes } from './same-bytes';
import type { SelfTestResult } from '../../ports/vault-self-test';
import type { VaultDeps } from './open-vault';
import { tryStorage } from './try-storage';
import { seal, unseal } from './seal';
import { toHex } from './text-bytes';

/** A thread that does not answer in this time does not work, in milliseconds. */
const patienceMs = 10_000;

/**
 * Tries storage, sealing, signing and the two threads the vault talks to. Everything used is made for this and
 * thrown away.
 *
 * @see SCREENS S20h
 */
export const runSelfTest = async (
  deps: Pick<VaultDeps, 'kdf' | 'proofs' | 'random' | 'clock'>,
): Promise<SelfTestResult> => {
  const [storage, sealing, signing, derivation, proofs] = await Promise.all([
    holds(tryStorage(deps.random)),
    holds(trySealing(deps)),
    holds(trySigning(deps)),
    holds(tryDerivation(deps)),
    holds(tryProofs(deps)),
  ]);
  return { storage, crypto: sealing && signing, derivation, proofs };
};

const holds = async (trial: Promise<boolean>): Promise<boolean> => {
  const late = new Promise<boolean>((settle) => setTimeout(() => settle(false), patienceMs));
  return Promise.race([trial.catch(() => false), late]);
};

const blockBytes = 1_024;
const place = 'self-test';

const trySealing = async ({ random }: Pick<VaultDeps, 'random'>): Promise<boolean> => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const block = random.bytes(blockBytes);
  const sealed = await seal(key, place, block, random);
  const opened = await unseal(key, place, sealed);
  const elsewhere = await unseal(key, 'another place', sealed);
  const changed = await unseal(key, place, flipped(sealed));
  return opened !== null && sameBytes(opened, block) && elsewhere === null && changed === null;
};

const trySigning = async ({ random }: Pick<VaultDeps, 'random'>): Promise<boolean> => {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign', 'verify'],
  );
  const block = random.bytes(blockBytes);
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, block));
  const isGood = await crypto.subtle.verify(algorithm, publicKey, signature, block);
  const isFooled = await crypto.subtle.verify(algorithm, publicKey, signature, flipped(block));
  return isGood && !isFooled;
};

const flipped = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice();
  const at = copy.length - 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Argon2id of a text that is no secret; the answer was computed with another implementation (self-test.test.ts). */
export const knownDerivation = {
  text: 'facet self-test',
  salt: Uint8Array.from({ length: 16 }, (_, index) => index),
  cost: { memoryKiB: 256, passes: 1, lanes: 1 },
  key: 'b80e018a7a34f6bc576b2e2ac3f631ac28e6af168993756af89cb77543f521a1',
} as const;

const tryDerivation = async ({ kdf }: Pick<VaultDeps, 'kdf'>): Promise<boolean> => {
  const { text, salt, cost, key } = knownDerivation;
  return toHex(await kdf.derive(text, salt, cost)) === key;
};

const tryProofs = async ({
  proofs,
  clock,
}: Pick<VaultDeps, 'proofs' | 'clock'>): Promise<boolean> => {
  const input = { jws: 'nothing.is.signed', publisherKey: {}, now: clock.now() };
  return !(await proofs.verifyTrustList(input)).ok;
};
