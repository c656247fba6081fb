import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onDisk } from './testing/disk';
import { createOpenVault, must, passphrase, startOfTime } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('the index', () => {
  it('leaves no row of a chunk behind that does not open', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    await receive({ hidden: { given_name: 'Ada' } });
    await vault.lock();
    const rows = () => onDisk(databaseName, (database) => database.getAll('index'));
    const before = await rows();
    await onDisk(databaseName, async (database) => {
      for (const row of before)
        await database.put('index', { ...row, sealed: row.sealed.map((byte) => byte ^ 1) });
    });
    must(await vault.unlock(secret));
    const ids = (await rows()).map(({ id }) => id);
    expect(ids).toHaveLength(before.length);
    for (const { id } of before) expect(ids).not.toContain(id);
  });

  it.each([
    ['chunks are gone', 'index'],
    ['the state is gone', 'state'],
  ])('is made again when its %s', async (_, what) => {
    const { vault, databaseName, receive } = await createOpenVault();
    const status = { uri: 'https://status.example/1', idx: 0 };
    await receive({ hidden: { given_name: 'Ada' }, status });
    await receive({ hidden: { given_name: 'Grace' } });
    const list = JSON.stringify({ issuedAt: startOfTime, values: [2] });
    must(await vault.recordStatusList(status.uri, list, null));
    const before = must(await vault.cards());
    await vault.lock();
    await onDisk(databaseName, (database) =>
      what === 'index' ? database.clear('index') : database.delete('meta', 'state'),
    );
    must(await vault.unlock(secret));
    const byId = (cards: typeof before.cards) => cards.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(must(await vault.cards()).cards)).toEqual(byId(before.cards));
    expect(must(await vault.search('ada', true))).toHaveLength(1);
    await vault.lock();
    expect(await vault.unlock(secret)).toEqual({ ok: true, value: { unreadable: 0 } });
    expect(must(await vault.cards()).cards).toHaveLength(2);
  });
});
