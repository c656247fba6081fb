import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { allRows, findCanaries, onDisk } from './testing/disk';
import { cardTitle, createOpenVault, must, passphrase, startOfTime } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

const canaries = {
  given_name: 'CanaryGivenName-7f3a91',
  document_number: 'CanaryDocument-55e02b',
  note: 'CanaryNote-0d94c1',
};

describe('the disk', () => {
  it('holds no readable value, name, issuer, type or key', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    const status = { uri: 'https://status.example/CanaryList-1', idx: 3 };
    const id = await receive({ hidden: canaries, status });
    must(await vault.changeSettings({ theme: 'dark' }));
    const list = { issuedAt: startOfTime, values: [0, 0, 0, 1] };
    must(await vault.recordStatusList(status.uri, JSON.stringify(list), null));
    const { credential } = must(await vault.card(id));
    const x = credential.binding.kind === 'key' ? credential.binding.jwk.x : '';
    const words = [
      ...Object.values(canaries),
      'CanaryList-1',
      'urn:example:person',
      'issuer.example',
      cardTitle,
      'given_name',
      passphrase,
      x,
    ];
    const rows = await allRows(databaseName);
    expect(rows.length).toBeGreaterThan(8);
    expect(findCanaries(rows, words)).toEqual([]);
  });

  it('is searched by something that finds: the same words in clear, in every spelling', () => {
    const word = canaries.given_name;
    const bytes = Buffer.from(`xx${word}yy`);
    for (const row of [
      { value: word },
      { [word]: 1 },
      { deep: { sealed: new Uint8Array(bytes) } },
      { sealed: new Uint8Array(Buffer.from(word, 'utf16le')) },
      { text: bytes.toString('hex') },
      { text: bytes.toString('base64') },
      { text: Buffer.from(`a${word}`).toString('base64url') },
    ])
      expect(findCanaries([row], [word])).toEqual([word]);
  });

  it('says nothing by the size of small records', async () => {
    const { databaseName, receive } = await createOpenVault();
    await receive({ hidden: { a: 'x' } });
    await receive({ hidden: { a: 'x'.repeat(20) } });
    await receive({ hidden: { a: 'x'.repeat(4_000) } });
    const sizes = await onDisk(databaseName, async (database) =>
      (await database.getAll('cards')).map(({ sealed }) => sealed.length),
    );
    expect(new Set(sizes).size).toBe(2);
    // Nonce and tag are 28 bytes; what is between them comes in steps of 1 KiB.
    for (const size of sizes) expect(size % 1024).toBe(28);
  });

  it.each(['cards', 'keys', 'observations'] as const)(
    'does not open a record put in the place of another: %s',
    async (store) => {
      const { vault, keys, databaseName, receive } = await createOpenVault();
      const [a, b] = [await receive(), await receive()];
      await vault.lock();
      await onDisk(databaseName, async (database) => {
        const [first, second] = await database.getAll(store);
        if (first === undefined || second === undefined) throw new Error('two rows expected');
        await database.put(store, { ...first, sealed: second.sealed });
        await database.put(store, { ...second, sealed: first.sealed });
      });
      must(await vault.unlock(secret));
      if (store === 'cards')
        for (const id of [a, b])
          expect(await vault.card(id)).toEqual({
            ok: false,
            error: { code: 'vault/unreadable-card' },
          });
      if (store === 'keys') {
        const ids = await onDisk(databaseName, (database) => database.getAllKeys('keys'));
        for (const id of ids)
          expect(await keys.prove(id as never, { audience: 'a', nonce: null })).toMatchObject({
            error: { code: 'keys/unknown' },
          });
      }
      if (store === 'observations') expect(must(await vault.card(a)).observations).toEqual([]);
    },
  );

  it('does not open an older copy of a record as the present one', async () => {
    const { vault, databaseName } = await createOpenVault();
    must(await vault.changeSettings({ theme: 'light' }));
    const row = (database: Parameters<Parameters<typeof onDisk>[1]>[0]) =>
      database.get('settings', 'settings');
    const old = await onDisk(databaseName, row);
    must(await vault.changeSettings({ theme: 'dark' }));
    await vault.lock();
    const present = await onDisk(databaseName, row);
    if (old === undefined || present === undefined) throw new Error('settings expected');
    await onDisk(databaseName, (database) =>
      database.put('settings', { ...present, sealed: old.sealed }),
    );
    expect(await vault.unlock(secret)).toEqual({ ok: true, value: { unreadable: 1 } });
    expect(must(await vault.settings()).theme).toBe('system');
  });

  it('loses no card with the settings, and locks as by default without them', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    const id = await receive();
    must(await vault.changeSettings({ lockAfterMinutes: 60 }));
    await vault.lock();
    await onDisk(databaseName, (database) => database.clear('settings'));
    must(await vault.unlock(secret));
    expect(must(await vault.settings()).lockAfterMinutes).toBe(5);
    expect(must(await vault.card(id)).summary.id).toBe(id);
  });

  it('keeps the line of a damaged card in the list, as broken, also after the index is made again', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    const [a, b] = [await receive(), await receive()];
    await vault.lock();
    await onDisk(databaseName, async (database) => {
      const row = await database.get('cards', a);
      if (row === undefined) throw new Error('card expected');
      await database.put('cards', { ...row, sealed: row.sealed.map((byte) => byte ^ 1) });
    });
    must(await vault.unlock(secret));
    expect(await vault.card(a)).toEqual({ ok: false, error: { code: 'vault/unreadable-card' } });
    const intact = async () =>
      Object.fromEntries(
        must(await vault.cards()).cards.map((card) => [card.id, card.facts.intact]),
      );
    expect(await intact()).toEqual({ [a]: false, [b]: true });
    await vault.lock();
    await onDisk(databaseName, (database) => database.delete('cards', b));
    must(await vault.unlock(secret));
    expect(await intact()).toEqual({ [a]: false, [b]: false });
  });

  it('counts a damaged card that nothing names any more', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    const [a, b] = [await receive(), await receive()];
    await vault.lock();
    await onDisk(databaseName, async (database) => {
      const row = await database.get('cards', a);
      if (row === undefined) throw new Error('card expected');
      await database.put('cards', { ...row, version: row.version + 1 });
      await database.clear('index');
    });
    expect(await vault.unlock(secret)).toEqual({ ok: true, value: { unreadable: 1 } });
    const listed = must(await vault.cards());
    expect(listed.unreadable).toBe(1);
    expect(listed.cards.map(({ id }) => id)).toEqual([b]);
  });
});

describe('the index', () => {
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

describe('a write that fails', () => {
  const failAtPut = (nth: number): (() => void) => {
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      puts += 1;
      if (puts === nth) throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    return () => spy.mockRestore();
  };

  it.each([1, 2, 3, 4, 5])('keeps nothing of a card when put %i fails', async (nth) => {
    const { vault, databaseName, keys, review } = await createOpenVault();
    const { keyId, jwk } = must(await keys.create());
    const { pendingId } = must(await review({ key: jwk }, keyId));
    const rows = async () => (await allRows(databaseName)).length;
    const before = await rows();
    const restore = failAtPut(nth);
    const kept = await vault.keep(pendingId, null);
    restore();
    expect(kept).toEqual({
      ok: false,
      error: { code: 'vault/write', facts: { reason: 'QuotaExceededError' } },
    });
    expect(await rows()).toBe(before);
    expect(must(await vault.cards()).cards).toEqual([]);
    expect(must(await vault.activity())).toEqual([]);
    must(await vault.keep(pendingId, null));
    expect(must(await vault.cards()).cards).toHaveLength(1);
  });

  it('asks for strict durability every time, and refuses an engine that ignores it', async () => {
    const { vault, receive } = await createOpenVault();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await receive();
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBe(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
    spy.mockRestore();
    const { transaction } = IDBDatabase.prototype;
    const relaxed = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      stores,
      mode,
    ) {
      return transaction.call(this, stores, mode, { durability: 'relaxed' });
    });
    await expect(vault.changeSettings({ theme: 'dark' })).rejects.toThrow(/durability/);
    relaxed.mockRestore();
    expect(must(await vault.settings()).theme).toBe('system');
  });

  it('does not write over what another thread wrote', async () => {
    const { vault, start } = await createOpenVault();
    const other = start().vault;
    must(await other.unlock(secret));
    must(await other.changeSettings({ theme: 'dark' }));
    expect(await vault.changeSettings({ theme: 'light' })).toEqual({
      ok: false,
      error: { code: 'vault/write', facts: { reason: 'another-writer' } },
    });
    await vault.lock();
    must(await vault.unlock(secret));
    expect(must(await vault.settings()).theme).toBe('dark');
  });
});
