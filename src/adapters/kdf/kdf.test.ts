import { argon2id as referenceArgon2id } from '@noble/hashes/argon2.js';
import { describe, expect, it } from 'vitest';
import { createKdf } from './kdf';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 9106 §5.3: the only published vector; it has a secret and associated data, which a vault does not use. */
const rfc9106 = {
  password: new Uint8Array(32).fill(1),
  salt: new Uint8Array(16).fill(2),
  options: {
    key: new Uint8Array(8).fill(3),
    personalization: new Uint8Array(12).fill(4),
    t: 3,
    m: 32,
    p: 4,
    dkLen: 32,
  },
  tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
};

describe('the passphrase derivation', () => {
  it('is judged by an implementation that gives the tag of RFC 9106 §5.3', () => {
    const { password, salt, options, tag } = rfc9106;
    expect(hex(referenceArgon2id(password, salt, options))).toBe(tag);
  });

  it.each([
    ['correct horse battery staple', 32, 3],
    ['Grüße, 世界 🗝', 64, 2],
    ['x', 8, 1],
    ['a'.repeat(1024), 1024, 3],
  ])('agrees with it on %j at %i KiB and %i passes', async (passphrase, memoryKiB, passes) => {
    const salt = new Uint8Array(16).fill(9);
    const ours = await createKdf().derive(passphrase, salt, { memoryKiB, passes, lanes: 1 });
    const reference = referenceArgon2id(passphrase, salt, {
      t: passes,
      m: memoryKiB,
      p: 1,
      dkLen: 32,
    });
    expect(hex(ours)).toBe(hex(reference));
  });

  it('rejects a cost the platform cannot pay, so the vault can fall back', async () => {
    const salt = new Uint8Array(16);
    const cost = { memoryKiB: 3_900_000_000, passes: 3, lanes: 1 } as const;
    await expect(createKdf().derive('x', salt, cost)).rejects.toThrow();
  });
});
