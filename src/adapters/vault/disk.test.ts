import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
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

describe('a value too large for one row', () => {
  const portrait = `data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)}`;

  it('is kept in parts and read back whole', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    const id = await receive({ hidden: { portrait, note: 'é'.repeat(40_000) } });
    const sizes = await onDisk(databaseName, async (database) =>
      [...(await database.getAll('parts')), ...(await database.getAll('cards'))].map(
        ({ sealed }) => sealed.length,
      ),
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.max(...sizes)).toBeLessThan(48 * 1024);
    await vault.lock();
    must(await vault.unlock(secret));
    expect(must(await vault.card(id)).credential.content).toMatchObject({ portrait });
    must(await vault.forgetCard(id));
    expect(await onDisk(databaseName, (database) => database.count('parts'))).toBe(0);
  });

  it.each(['swapped', 'missing'])('does not open with parts %s', async (how) => {
    const { vault, databaseName, receive } = await createOpenVault();
    const id = await receive({ hidden: { portrait } });
    await vault.lock();
    await onDisk(databaseName, async (database) => {
      const [first, second] = await database.getAll('parts');
      if (first === undefined || second === undefined) throw new Error('parts expected');
      if (how === 'missing') return database.delete('parts', [first.store, first.id, first.part]);
      await database.put('parts', { ...first, sealed: second.sealed });
      await database.put('parts', { ...second, sealed: first.sealed });
    });
    must(await vault.unlock(secret));
    expect(await vault.card(id)).toMatchObject({ error: { code: 'vault/unreadable-card' } });
  });
});
