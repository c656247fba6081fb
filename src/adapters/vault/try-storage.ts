import { deleteDB, openDB } from 'idb';
import { sameBytes } from './same-bytes';
import type { Random } from '../../ports/random';

/** Not the name of a vault, so that nothing takes it for one. */
const trialName = 'trial';
const blockBytes = 4_096;

/**
 * Writes a random block strictly to a database of its own, reads it back through another connection and removes all of it.
 *
 * @returns false when what came back is something else; rejects when the engine refuses
 */
export const tryStorage = async (random: Random, name = trialName): Promise<boolean> => {
  const open = () =>
    openDB(name, 1, { upgrade: (database) => void database.createObjectStore('blocks') });
  const block = random.bytes(blockBytes);
  const writing = await open();
  try {
    const transaction = writing.transaction('blocks', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(block, 'block'), transaction.done]);
    writing.close();
    const reading = await open();
    const found: unknown = await reading.get('blocks', 'block');
    reading.close();
    return found instanceof Uint8Array && sameBytes(found, block);
  } finally {
    // Only what was made: where nothing opens, nothing answers to this either.
    writing.close();
    await deleteDB(name);
  }
};
