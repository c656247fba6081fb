import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import { createMemoryFolder } from './testing/memory-folder';
import type { MemoryFolder } from './testing/memory-folder';
import { idsIn, makeHome, wipeAll } from './testing/second-home';
import type { Home } from './testing/second-home';
import { createTestVault, makeWallet, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('the second copy', () => {
  it('brings every card back when the database is gone, with both secrets', async () => {
    const home = await makeHome();
    const ids = [await home.receive({ hidden: { given_name: 'Ada' } }), await home.receive()];
    must(await home.vault.changeSettings({ theme: 'dark' }));
    must(await home.vault.forgetCard(await home.receive()));
    await home.vault.lock();
    await wipeAll(home);
    const { vault } = home.start();
    expect(await vault.presence()).toBe('recoverable');
    expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    const wrong = await vault.unlock({ kind: 'passphrase', text: 'no' });
    expect(wrong).toMatchObject({ error: { code: 'vault/wrong-secret' } });
    expect(must(await vault.unlock(secret))).toEqual({ unreadable: 0, recoveredCards: 2 });
    expect(await idsIn({ vault })).toEqual(ids);
    expect(must(await vault.card(ids[0] as CredentialId)).credential.content).toMatchObject({
      given_name: 'Ada',
    });
    expect(must(await vault.settings()).theme).toBe('dark');
    expect(await vault.health()).toMatchObject({
      main: 'whole',
      generation: 1,
      manifest: 'whole',
      secondCopy: { state: 'whole', isProven: true },
    });
    // It goes on as any other, and is there without the second copy.
    must(await vault.changeSettings({ theme: 'light' }));
    await vault.lock();
    home.folder.put('a', null);
    home.folder.put('b', null);
    const again = home.start().vault;
    must(await again.unlock(secret));
    expect(await idsIn({ vault: again })).toEqual(ids);
    expect(must(await again.settings()).theme).toBe('light');
  });

  it('is made with the vault, both files at once, and holds nothing that can be read', async () => {
    const { folder, receive } = await makeHome();
    expect(folder.bytes('a')).not.toBeNull();
    expect(folder.bytes('b')).not.toBeNull();
    await receive({ hidden: { given_name: 'CanaryGivenName-7f3a91' } });
    const text = ['a', 'b']
      .map((name) => Buffer.from(folder.bytes(name as 'a') ?? []).toString('latin1'))
      .join('');
    expect(text.length).toBeGreaterThan(2_000);
    for (const word of ['CanaryGivenName', 'given_name', 'issuer.example', 'urn:example'])
      expect(text).not.toContain(word);
  });

  it('is not needed: without a place for it everything works, and health says so', async () => {
    const folder = createMemoryFolder();
    folder.isSupported = false;
    const test = createTestVault(undefined, { copyFolder: folder });
    await makeWallet(test.vault);
    const id = await test.receive();
    expect(await test.vault.health()).toMatchObject({ secondCopy: { state: 'unsupported' } });
    await test.vault.lock();
    must(await test.vault.unlock(secret));
    expect(await idsIn(test)).toEqual([id]);
  });

  it('that lags is renewed into the other file, and then brings the newest back', async () => {
    const home = await makeHome();
    home.folder.before = (act) => {
      if (act === 'write') throw new DOMException('full', 'QuotaExceededError');
      return undefined;
    };
    const id = await home.receive();
    expect(await home.vault.health()).toMatchObject({ secondCopy: { state: 'behind' } });
    home.folder.before = () => undefined;
    must(await home.vault.scrub());
    expect(await home.vault.health()).toMatchObject({ secondCopy: { state: 'whole' } });
    await home.vault.lock();
    await wipeAll(home);
    const { vault } = home.start();
    must(await vault.unlock(secret));
    expect(await idsIn({ vault })).toEqual([id]);
  });

  it('that misses a write takes no later one before it is renewed', async () => {
    const home = await makeHome();
    const id = await home.receive();
    home.folder.before = (act) => {
      if (act === 'write') throw new DOMException('full', 'QuotaExceededError');
      return undefined;
    };
    must(await home.vault.changeSettings({ theme: 'dark' }));
    home.folder.before = () => undefined;
    await home.vault.lock();
    const next = home.start().vault;
    must(await next.unlock(secret));
    must(await next.changeSettings({ theme: 'light' }));
    expect(await next.health()).toMatchObject({ secondCopy: { state: 'behind' } });
    await next.lock();
    await wipeAll(home);
    const { vault } = home.start();
    must(await vault.unlock(secret));
    expect(await idsIn({ vault })).toEqual([id]);
  });

  it('whose newest file is spoiled still gives what the file before it holds', async () => {
    const home = await makeHome();
    const first = await home.receive();
    await home.vault.lock();
    // A renewal writes the other file; this one stays.
    const before = home.folder.bytes('a');
    home.folder.put('a', null);
    must(await home.vault.unlock(secret));
    must(await home.vault.scrub());
    await home.vault.lock();
    const renewed = (['a', 'b'] as const).find(
      (name) => (home.folder.bytes(name)?.length ?? 0) > 0,
    );
    if (renewed === undefined || before === null) throw new Error('two files expected');
    const spoiled = home.folder.bytes(renewed);
    home.folder.put(renewed, spoiled?.fill(7, 200, 300) ?? null);
    home.folder.put(renewed === 'a' ? 'b' : 'a', before);
    await wipeAll(home);
    const { vault } = home.start();
    must(await vault.unlock(secret));
    expect(await idsIn({ vault })).toEqual([first]);
  });

  it('stays small: after many writes everything is written anew', async () => {
    const home = await makeHome();
    for (let n = 0; n < 40; n += 1)
      must(await home.vault.changeSettings({ theme: n % 2 === 0 ? 'dark' : 'light' }));
    const portrait = 'x'.repeat(60_000);
    for (let n = 0; n < 12; n += 1)
      must(await home.vault.forgetCard(await home.receive({ hidden: { portrait } })));
    const big = (await home.vault.health()).secondCopy.bytes;
    expect(big).toBeGreaterThan(1024 * 1024);
    must(await home.vault.scrub());
    expect((await home.vault.health()).secondCopy.bytes).toBeLessThan(big * 2);
    must(await home.vault.scrub());
    await home.vault.lock();
    await wipeAll(home);
    const { vault } = home.start();
    must(await vault.unlock(secret));
    expect(must(await vault.settings()).theme).toBe('light');
  });
});

describe('a vault cut off', () => {
  const points = [
    'before the transaction',
    'before the copy is written',
    'in the middle of the copy',
    'before the flush',
    'after the flush',
  ] as const;

  /** Ends the thread at a point of the next write; answers whether the write was said to be kept. */
  const cutAt = (home: Home, point: (typeof points)[number], folder: MemoryFolder): void => {
    const end = (): never => {
      throw new Error('ended');
    };
    folder.before = (act) => {
      if (point === 'before the copy is written' && act === 'write') end();
      if (point === 'in the middle of the copy' && act === 'write') return 100;
      if (point === 'before the flush' && act === 'flush') end();
      return undefined;
    };
  };

  it.each(
    points.flatMap((point) =>
      (['stays', 'is-cut'] as const).map((power) => [point, power] as const),
    ),
  )(
    '%s, and power that %s, keeps every write that was acknowledged, and no half',
    async (point, power) => {
      for (const loses of ['nothing', 'the database', 'the copy'] as const) {
        const home = await makeHome();
        const kept = await home.receive();
        if (point === 'before the transaction') {
          const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
            throw new DOMException('ended', 'AbortError');
          });
          expect(await home.vault.changeSettings({ theme: 'dark' })).toMatchObject({ ok: false });
          full.mockRestore();
        } else {
          cutAt(home, point, home.folder);
          must(await home.vault.changeSettings({ theme: 'dark' }));
        }
        home.folder.before = () => undefined;
        home.folder.end(power);
        await home.vault.lock();
        if (loses === 'the database') await wipeAll(home);
        if (loses === 'the copy')
          for (const name of ['a', 'b'] as const) home.folder.put(name, null);
        const { vault } = home.start();
        expect(must(await vault.unlock(secret)).damage).toBeUndefined();
        expect(await idsIn({ vault })).toEqual([kept]);
        const { theme } = must(await vault.settings());
        const isWritten = point !== 'before the transaction';
        // With the thread ended between the two copies, the one that was written first has it.
        const isInCopy =
          point === 'after the flush' || (point === 'before the flush' && power === 'stays');
        const expected = loses === 'the database' ? isWritten && isInCopy : isWritten;
        expect(theme).toBe(expected ? 'dark' : 'system');
        must(await vault.scrub());
        expect(await vault.health()).toMatchObject({
          manifest: 'whole',
          secondCopy: { state: 'whole' },
        });
      }
    },
  );

  it('loses what it acknowledged when nothing is flushed: the test can see a loss', async () => {
    const home = await makeHome();
    home.folder.isFlushing = false;
    const id = await home.receive();
    home.folder.end('is-cut');
    await home.vault.lock();
    await wipeAll(home);
    const { vault } = home.start();
    must(await vault.unlock(secret));
    expect(await idsIn({ vault })).not.toContain(id);
  });
});
