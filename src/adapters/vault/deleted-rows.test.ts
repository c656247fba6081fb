import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onDisk } from './testing/disk';
import { createOpenVault, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('whoever edits what lies on the disk (D-07)', () => {
  it.each([
    ['every slot', 'slots'],
    ['the settings', 'settings'],
    ['what is sealed about the slots', 'record'],
  ])('opens nothing by deleting %s, and makes no wallet over it', async (_, what) => {
    const test = await createOpenVault();
    await test.receive();
    await test.vault.lock();
    await onDisk(test.databaseName, async (database) => {
      const header = (await database.get('meta', 'header')) as never as object;
      if (what === 'slots') await database.put('meta', { ...header, slots: [] } as never);
      if (what === 'settings') await database.clear('settings');
      if (what === 'record') await database.delete('settings', 'slots');
    });
    const { vault } = test.start();
    expect(await vault.presence()).toBe('locked');
    expect(await vault.create('another')).toMatchObject({ error: { code: 'vault/exists' } });
    expect(await vault.changePassphrase(secret, 'next')).toMatchObject({
      error: { code: 'vault/locked' },
    });
    expect(await vault.cards()).toMatchObject({ error: { code: 'vault/locked' } });
    const wrong = { kind: 'passphrase', text: '' } as const;
    expect(await vault.unlock(wrong)).toMatchObject({ ok: false });
    expect(await vault.unlock(secret)).toMatchObject({ ok: what !== 'slots' });
  });
});
