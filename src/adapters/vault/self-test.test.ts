import 'fake-indexeddb/auto';
import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../core/kernel/time';
import { createKdf } from '../kdf/kdf';
import { createFakeProofs } from './testing/fake-proofs';
import { knownDerivation, runSelfTest } from './self-test';
import { toHex } from './text-bytes';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

const deps = () => ({
  kdf: createKdf(),
  proofs: {
    ...createFakeProofs().proofs,
    verifyTrustList: async () => ({ ok: false, error: { code: 'proofs/malformed' } }) as const,
  },
  random,
  clock: { now: () => epochSeconds(0) },
});

describe('the self-test', () => {
  it('holds where everything works, and leaves nothing behind', async () => {
    expect(await runSelfTest(deps())).toEqual({
      storage: true,
      crypto: true,
      derivation: true,
      proofs: true,
    });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('knows the derivation by another implementation', () => {
    const { text, salt, cost, key } = knownDerivation;
    const derived = argon2id(text, salt, { t: cost.passes, m: cost.memoryKiB, p: 1, dkLen: 32 });
    expect(toHex(derived)).toBe(key);
  });

  it('names a derivation that is another, and a thread that broke', async () => {
    const result = await runSelfTest({
      ...deps(),
      kdf: { derive: async () => new Uint8Array(32) },
      proofs: {
        ...deps().proofs,
        verifyTrustList: () => Promise.reject(new Error('channel/closed')),
      },
    });
    expect(result).toMatchObject({ crypto: true, derivation: false, proofs: false });
  });

  it('names signatures that hold for anything', async () => {
    const proofs = { ...deps().proofs, verifyTrustList: async () => ({ ok: true }) as never };
    expect(await runSelfTest({ ...deps(), proofs })).toMatchObject({ proofs: false });
  });

  it('names a storage that refuses', async () => {
    const whole = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
      deleteDatabase: (name: string) => whole.deleteDatabase(name),
    } as unknown as IDBFactory;
    try {
      expect(await runSelfTest(deps())).toMatchObject({ storage: false, crypto: true });
    } finally {
      globalThis.indexedDB = whole;
    }
  });
});
