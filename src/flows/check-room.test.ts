import { describe, expect, it } from 'vitest';
import { ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { StorageKeeping } from '../ports/browser-storage';
import type { BackupNote } from '../ports/vault-backup';
import { fakePorts } from '../testing/fake-ports';
import { checkRoom } from './check-room';

interface Scene {
  readonly hasRoom?: boolean;
  readonly keeping?: StorageKeeping;
  readonly notes?: readonly BackupNote[];
  readonly newCards?: number;
}

const check = ({ hasRoom = true, keeping = 'kept', notes = [], newCards = 0 }: Scene = {}) =>
  checkRoom(
    fakePorts({
      storage: { hasRoomFor: async () => hasRoom, keeping: async () => keeping },
      vault: { backupHistory: async () => ok({ notes, newCards, firstNewAt: null }) },
    }).ports,
  );

const at = epochSeconds(1);
const made: BackupNote = { kind: 'made', at, madeAt: at, cards: 1 };

describe('checkRoom', () => {
  it('lets a card in where there is room', async () => {
    expect(await check()).toEqual({ ok: true, value: undefined });
  });

  it('refuses with storage/full where a card does not fit', async () => {
    expect(await check({ hasRoom: false })).toMatchObject({ error: { code: 'storage/full' } });
  });

  it.each(['fleeting', 'blocked'] as const)(
    'refuses with storage/fleeting where storage is %s and nothing is backed up',
    async (keeping) => {
      const refused = { error: { code: 'storage/fleeting' } };
      expect(await check({ keeping })).toMatchObject(refused);
      expect(await check({ keeping, notes: [made], newCards: 1 })).toMatchObject(refused);
      expect(await check({ keeping, notes: [{ ...made, kind: 'checked' }] })).toMatchObject(
        refused,
      );
    },
  );

  it('lets a card into a window that forgets when everything else is backed up', async () => {
    expect((await check({ keeping: 'fleeting', notes: [made] })).ok).toBe(true);
  });
});
