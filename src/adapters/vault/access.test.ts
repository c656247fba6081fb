import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createStopwatch } from '../clock/clock';
import { createKdf } from '../kdf/kdf';
import { createVault } from './vault';
import { createOpenVault, createTestVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

describe('making and opening a vault', () => {
  it('is absent, then open, then locked', async () => {
    const { vault } = createTestVault();
    expect(await vault.presence()).toBe('absent');
    must(await vault.create(passphrase));
    expect(await vault.presence()).toBe('open');
    await vault.lock();
    expect(await vault.presence()).toBe('locked');
  });

  it('leaves nothing behind by looking for one, or by failing to make one', async () => {
    const { vault, databaseName } = createTestVault();
    const isThere = async () =>
      (await indexedDB.databases()).some(({ name }) => name === databaseName);
    expect(await vault.presence()).toBe('absent');
    expect(await vault.unlock(secret)).toMatchObject({ error: { code: 'vault/absent' } });
    expect(await isThere()).toBe(false);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    const made = await vault.create(passphrase);
    full.mockRestore();
    expect(made).toMatchObject({ error: { code: 'vault/write' } });
    expect(await isThere()).toBe(false);
    must(await vault.create(passphrase));
    expect(await isThere()).toBe(true);
  });

  it('opens with the passphrase and with the recovery code, in another thread too', async () => {
    const test = await createOpenVault();
    const id = await test.receive();
    await test.vault.lock();
    const typed = test.recoveryCode.toLowerCase().replaceAll('-', ' ');
    for (const key of [secret, { kind: 'recovery-code', text: typed } as const]) {
      const { vault } = test.start();
      expect(await vault.unlock(key)).toEqual({ ok: true, value: { unreadable: 0 } });
      expect(must(await vault.cards()).cards.map((card) => card.id)).toEqual([id]);
      await vault.lock();
    }
  });

  it('reads a passphrase the same however its letters are composed', async () => {
    const { vault } = createTestVault();
    must(await vault.create('caf\u00e9 au lait'));
    await vault.lock();
    expect(await vault.unlock({ kind: 'passphrase', text: 'cafe\u0301 au lait' })).toMatchObject({
      ok: true,
    });
  });

  it('opens under the real derivation', async () => {
    const test = createTestVault();
    const deps = {
      databaseName: `${test.databaseName}-argon2`,
      kdf: createKdf(),
      proofs: test.proofs,
      clock: { now: () => 0 as never },
      stopwatch: createStopwatch(),
      random: { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) },
      allowLoopbackHttp: false,
    };
    const { vault } = createVault(deps);
    must(await vault.create(passphrase));
    await vault.lock();
    expect(await vault.unlock({ kind: 'passphrase', text: `${passphrase}!` })).toEqual({
      ok: false,
      error: { code: 'vault/wrong-secret' },
    });
    expect(await vault.unlock(secret)).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'vault/passphrase-empty'],
    ['é'.repeat(513), 'vault/passphrase-long'],
  ])('refuses to be made with a passphrase like %#', async (text, code) => {
    const { vault } = createTestVault();
    expect(await vault.create(text)).toEqual({ ok: false, error: { code } });
    expect(await vault.presence()).toBe('absent');
  });

  it('is never made over another', async () => {
    const { vault, start } = await createOpenVault();
    expect(await vault.create('x')).toEqual({ ok: false, error: { code: 'vault/exists' } });
    expect(await start().vault.create('x')).toEqual({ ok: false, error: { code: 'vault/exists' } });
  });

  it.each([
    [{ kind: 'passphrase', text: 'no' }, 'vault/wrong-secret'],
    [{ kind: 'passphrase', text: '' }, 'vault/wrong-secret'],
    [{ kind: 'recovery-code', text: 'no' }, 'vault/recovery-code-shape'],
    [{ kind: 'recovery-code', text: '00000-00000-00000-00000-00000-00000' }, 'vault/wrong-secret'],
  ] as const)('does not open with %j', async (wrong, code) => {
    const { vault } = await createOpenVault();
    await vault.lock();
    expect(await vault.unlock(wrong)).toEqual({ ok: false, error: { code } });
    expect(await vault.presence()).toBe('locked');
  });

  it('says absent when there is nothing to unlock', async () => {
    const { vault } = createTestVault();
    expect(await vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/absent' } });
  });

  it('takes a smaller cost where memory fails, and records it', async () => {
    const { vault, failing, costs } = createTestVault();
    failing.aboveKiB = 50 * 1024;
    must(await vault.create(passphrase));
    await vault.lock();
    expect(await vault.unlock(secret)).toMatchObject({ ok: true });
    expect(costs.map(({ memoryKiB }) => memoryKiB / 1024)).toEqual([1, 64, 46, 46]);
  });
});

describe('a locked vault', () => {
  it('answers every question with vault/locked', async () => {
    const { vault, keys } = await createOpenVault();
    await vault.lock();
    const id = 'x' as never;
    const answers = await Promise.all([
      vault.cards(),
      vault.card(id),
      vault.search('x', true),
      vault.forgetCard(id),
      vault.verifyAgain(id),
      vault.keep(id, null),
      vault.reviewRequest({} as never),
      vault.refreshReview(id),
      vault.present({} as never),
      vault.settle(id, 'accepted', null),
      vault.statusLists(),
      vault.recordStatusList('x', 'x', null),
      vault.recordStatusTrouble('x', {} as never),
      vault.activity(),
      vault.settings(),
      vault.changeSettings({}),
      vault.trustLists(),
      vault.addTrustList('x', {} as never),
      vault.changePassphrase(secret, 'next'),
      vault.reviewCredential({} as never),
      keys.create(),
      keys.prove(id, {} as never),
    ]);
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, error: { code: 'vault/locked' } });
  });

  it('tells its listeners once', async () => {
    const { vault } = await createOpenVault();
    const heard: string[] = [];
    vault.subscribe(({ kind }) => heard.push(kind));
    await vault.lock();
    await vault.lock();
    expect(heard).toEqual(['locked']);
  });
});

describe('changing the passphrase', () => {
  it('seals the root again and nothing else', async () => {
    const { vault, recoveryCode, receive } = await createOpenVault();
    const id = await receive();
    expect(
      await vault.changePassphrase({ kind: 'recovery-code', text: recoveryCode }, 'next'),
    ).toEqual({ ok: true, value: undefined });
    await vault.lock();
    expect(await vault.unlock(secret)).toMatchObject({ error: { code: 'vault/wrong-secret' } });
    expect(await vault.unlock({ kind: 'passphrase', text: 'next' })).toMatchObject({ ok: true });
    expect(must(await vault.card(id)).summary.id).toBe(id);
    await vault.lock();
    expect(await vault.unlock({ kind: 'recovery-code', text: recoveryCode })).toEqual({
      ok: true,
      value: { unreadable: 0 },
    });
  });

  it('needs the present one', async () => {
    const { vault } = await createOpenVault();
    const wrong = { kind: 'passphrase', text: 'no' } as const;
    expect(await vault.changePassphrase(wrong, 'next')).toMatchObject({
      error: { code: 'vault/wrong-secret' },
    });
    expect(await vault.changePassphrase(secret, '')).toMatchObject({
      error: { code: 'vault/passphrase-empty' },
    });
  });
});

describe('erasing', () => {
  it('leaves nothing', async () => {
    const { vault, databaseName, receive } = await createOpenVault();
    await receive();
    expect(await vault.erase()).toEqual({ ok: true, value: undefined });
    expect((await indexedDB.databases()).some(({ name }) => name === databaseName)).toBe(false);
    expect(await vault.presence()).toBe('absent');
  });
});
