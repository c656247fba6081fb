import { argon2id } from 'hash-wasm';
import type { Kdf } from '../../ports/kdf';
import { giveAway } from '../channel/message';
import { copySecret } from '../channel/secret-bytes';

const keyLength = 32;

/**
 * Derives by Argon2id (RFC 9106) in WebAssembly, in the thread it is called in.
 *
 * The passphrase is taken as it comes: the caller has normalised it and checked the cost. Rejects when the
 * platform cannot give the memory, which is the caller's sign to try a smaller cost.
 */
export const createKdf = (): Kdf => ({
  derive: async (passphrase, salt, { memoryKiB, passes, lanes }) => {
    const key = await argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: keyLength,
      outputType: 'binary',
    });
    // Moved, not copied, to the vault, which wipes it: a copy would outlive the lock in this thread's memory.
    const given = giveAway(copySecret(key));
    key.fill(0);
    return given;
  },
});
