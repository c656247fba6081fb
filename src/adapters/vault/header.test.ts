import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { HeaderRow } from './header';
import { createOpenVault, passphrase } from './testing/test-vault';

const editHeader = async (name: string, edit: (row: HeaderRow) => unknown): Promise<void> => {
  const database = await openDB(name);
  const row = (await database.get('meta', 'header')) as HeaderRow;
  const edited = edit(row);
  if (edited === null) await database.delete('meta', 'header');
  else await database.put('meta', edited);
  database.close();
};

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('a header edited on the disk', () => {
  it.each([
    ['its id', (row: HeaderRow) => ({ ...row, vaultId: '0'.repeat(32) })],
    [
      'the cost of a slot',
      (row: HeaderRow) => ({
        ...row,
        slots: row.slots.map((slot) =>
          slot.kind === 'passphrase'
            ? { ...slot, cost: { ...slot.cost, memoryKiB: 20_480 } }
            : slot,
        ),
      }),
    ],
    [
      'the id of a slot',
      (row: HeaderRow) => ({ ...row, slots: row.slots.map((slot) => ({ ...slot, id: 'x' })) }),
    ],
    [
      'the sealed root, swapped between slots',
      (row: HeaderRow) => ({
        ...row,
        slots: row.slots.map((slot, i) => ({
          ...slot,
          sealed: row.slots[1 - i]?.sealed ?? slot.sealed,
        })),
      }),
    ],
  ])('never opens: %s', async (_, edit) => {
    const { vault, databaseName } = await createOpenVault();
    await vault.lock();
    await editHeader(databaseName, edit);
    expect(await vault.unlock(secret)).toEqual({
      ok: false,
      error: { code: 'vault/wrong-secret' },
    });
  });

  it.each([
    ['below the floor', { memoryKiB: 8, passes: 1, lanes: 1 }],
    ['above the ceiling', { memoryKiB: 64 * 1024 * 1024, passes: 3, lanes: 1 }],
  ])('is not derived at a cost %s', async (_, cost) => {
    const { vault, databaseName, costs } = await createOpenVault();
    await vault.lock();
    const before = costs.length;
    await editHeader(databaseName, (row) => ({
      ...row,
      slots: row.slots.map((slot) => (slot.kind === 'passphrase' ? { ...slot, cost } : slot)),
    }));
    expect(await vault.unlock(secret)).toMatchObject({ ok: false });
    expect(costs.length).toBe(before);
  });

  it('shows a slot taken away: the other opens, and the edit is counted', async () => {
    const { vault, databaseName, recoveryCode } = await createOpenVault();
    await vault.lock();
    await editHeader(databaseName, (row) => ({
      ...row,
      slots: row.slots.filter(({ kind }) => kind !== 'passphrase'),
    }));
    expect(await vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/damaged' } });
    expect(await vault.unlock({ kind: 'recovery-code', text: recoveryCode })).toEqual({
      ok: true,
      value: { unreadable: 1 },
    });
  });

  it('is never taken for an empty place: without its header it is damaged, and nothing is made over it', async () => {
    const { vault, databaseName } = await createOpenVault();
    await vault.lock();
    await editHeader(databaseName, () => null);
    expect(await vault.presence()).toBe('locked');
    expect(await vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/damaged' } });
    expect(await vault.create('next')).toEqual({ ok: false, error: { code: 'vault/exists' } });
  });
});
