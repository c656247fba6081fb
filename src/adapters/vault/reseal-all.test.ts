import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allRows } from './testing/disk';
import { idsIn, makeHome, wipeAll } from './testing/second-home';
import { createOpenVault, must, passphrase } from './testing/test-vault';
import { marksBits, spendMarks, spendRoot } from './root-key';
import { nameOfMarks } from './value-marks';

const old = { kind: 'passphrase', text: passphrase } as const;
const next = { kind: 'passphrase', text: 'lantern orbit pepper glacier' } as const;
const refused = { ok: false, error: { code: 'vault/wrong-secret' } };

const groupsOf = (code: string) => {
  const [, second = '', , , fifth = ''] = code.split('-');
  return { second, fifth };
};

/** A wallet with two cards and what can be changed in it. */
const filled = async () => {
  const test = await createOpenVault();
  const cards = [
    await test.receive(),
    await test.receive({ hidden: { note: 'x'.repeat(70_000) } }),
  ];
  must(await test.vault.changeSettings({ theme: 'dark' }));
  return { ...test, cards };
};

const prepare = async ({ vault }: Pick<Awaited<ReturnType<typeof filled>>, 'vault'>) => {
  must(await vault.permitSlotChanges(old));
  return must(await vault.prepareNewRoot(next.text)).recoveryCode;
};

const full = new DOMException('disk full', 'QuotaExceededError');
/** Nothing of the wallet runs after it: what was written stays. */
const ended = new Error('the thread ended');

/** Lets the write of this number fail. */
const failAt = (at: number, thrown: Error = full): void => {
  const real = Reflect.get(IDBObjectStore.prototype, 'put') as (value: unknown) => IDBRequest;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (count++ === at) throw thrown;
    return Reflect.apply(real, this, given) as IDBRequest<IDBValidKey>;
  });
};

const namesOf = async (base: string): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith(base));

describe('sealing everything again', () => {
  afterEach(() => vi.restoreAllMocks());

  it('says how far it is, up to everything', async () => {
    const test = await filled();
    const code = await prepare(test);
    const said: (readonly [done: number, total: number])[] = [];
    test.vault.subscribe((change) => {
      if (change.kind === 'progress') said.push([change.done, change.total]);
    });
    must(await test.vault.sealAllAnew(groupsOf(code)));
    const totals = new Set(said.map(([, total]) => total));
    expect(totals.size).toBe(1);
    expect(said.map(([done]) => done)).toEqual(
      said.map(([done]) => done).toSorted((a, b) => a - b),
    );
    expect(said.at(-1)?.[0]).toBe([...totals][0]);
  });

  it('opens with the new secrets alone, and brings everything along', async () => {
    const test = await filled();
    const code = await prepare(test);
    must(await test.vault.sealAllAnew(groupsOf(code)));
    expect(await test.vault.presence()).toBe('locked');
    expect(await test.vault.unlock(old)).toEqual(refused);
    expect(await test.vault.unlock({ kind: 'recovery-code', text: test.recoveryCode })).toEqual(
      refused,
    );
    expect(await test.vault.unlock(next)).toMatchObject({ ok: true, value: { unreadable: 0 } });
    const { cards } = must(await test.vault.cards());
    expect(cards.map(({ id }) => id).toSorted()).toEqual(test.cards.toSorted());
    for (const id of test.cards) must(await test.vault.card(id));
    expect(must(await test.vault.settings())).toMatchObject({ theme: 'dark' });
    expect(must(await test.vault.activity())).toHaveLength(2);
    must(await test.vault.trySecret({ kind: 'recovery-code', text: code }));
    await test.receive();
  });

  it('leaves nothing under the old root after the first unlock', async () => {
    const test = await filled();
    const before = await allRows(test.databaseName);
    const code = await prepare(test);
    must(await test.vault.sealAllAnew(groupsOf(code)));
    expect(await namesOf(test.databaseName)).toHaveLength(2);
    must(await test.vault.unlock(next));
    expect(await namesOf(test.databaseName)).toEqual([`${test.databaseName}-2`]);
    await test.vault.lock();
    const after = JSON.stringify(await allRows(`${test.databaseName}-2`));
    for (const row of before as readonly { sealed?: Uint8Array }[])
      if (row.sealed !== undefined) expect(after).not.toContain(JSON.stringify(row.sealed));
    expect(await test.start().vault.unlock(next)).toMatchObject({ value: { unreadable: 0 } });
  });

  it('writes nothing before the code was typed back, and nothing without a secret', async () => {
    const test = await filled();
    test.time.now += 15 * 60;
    expect(await test.vault.prepareNewRoot(next.text)).toEqual({
      ok: false,
      error: { code: 'slots/not-permitted' },
    });
    expect(await test.vault.sealAllAnew({ second: '', fifth: '' })).toEqual({
      ok: false,
      error: { code: 'slots/unknown' },
    });
    await prepare(test);
    expect(await test.vault.sealAllAnew({ second: 'AAAAA', fifth: 'AAAAA' })).toEqual({
      ok: false,
      error: { code: 'slots/not-the-code' },
    });
    expect(await namesOf(test.databaseName)).toEqual([test.databaseName]);
  });

  it.each([full, ended])(
    '%s at any write leaves all as before',
    async (thrown) => {
      const counting = await filled();
      const countingCode = await prepare(counting);
      const put = vi.spyOn(IDBObjectStore.prototype, 'put');
      must(await counting.vault.sealAllAnew(groupsOf(countingCode)));
      const writes = put.mock.calls.length;
      put.mockRestore();
      expect(writes).toBeGreaterThan(8);
      for (let at = 0; at < writes; at += 1) {
        const test = await filled();
        const code = await prepare(test);
        failAt(at, thrown);
        const sealed = await test.vault
          .sealAllAnew(groupsOf(code))
          .catch((other: unknown) => other);
        vi.restoreAllMocks();
        if (thrown === ended) expect(sealed).toBe(ended);
        else expect(sealed).toMatchObject({ ok: false, error: { code: 'vault/write' } });
        const copies = thrown === ended ? 2 : 1;
        expect(await namesOf(test.databaseName)).toHaveLength(copies);
        // Nothing was acknowledged, and the vault goes on.
        must(await test.vault.changeSettings({ theme: 'light' }));
        const { vault } = test.start();
        expect(await vault.unlock(next), `cut off at write ${at}`).toEqual(refused);
        expect(await vault.unlock(old)).toMatchObject({ ok: true, value: { unreadable: 0 } });
        expect(must(await vault.cards()).cards).toHaveLength(2);
        expect(must(await vault.settings())).toMatchObject({ theme: 'light' });
        await vault.lock();
      }
    },
    60_000,
  );

  it('cut off while the old one goes is ended at the next unlock', async () => {
    const test = await filled();
    const code = await prepare(test);
    must(await test.vault.sealAllAnew(groupsOf(code)));
    // Another window holds on to the old database and hears nothing.
    const holding = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(test.databaseName);
      opening.onsuccess = () => done(opening.result);
    });
    must(await test.vault.unlock(next));
    expect(await namesOf(test.databaseName)).toHaveLength(2);
    await test.vault.lock();
    holding.close();
    const { vault } = test.start();
    expect(await vault.unlock(old)).toEqual(refused);
    must(await vault.unlock(next));
    expect(await namesOf(test.databaseName)).toEqual([`${test.databaseName}-2`]);
  }, 20_000);

  it('starts over where an unfinished copy lies', async () => {
    const test = await filled();
    const first = await prepare(test);
    failAt(3, ended);
    await expect(test.vault.sealAllAnew(groupsOf(first))).rejects.toBe(ended);
    vi.restoreAllMocks();
    const code = await prepare(test);
    must(await test.vault.sealAllAnew(groupsOf(code)));
    expect(await namesOf(test.databaseName)).toHaveLength(3);
    must(await test.vault.unlock(next));
    expect(must(await test.vault.cards()).cards).toHaveLength(2);
    expect(await namesOf(test.databaseName)).toEqual([`${test.databaseName}-3`]);
  });

  it.each(['a', 'b'] as const)(
    'brings the second copy along: whatever is left of it opens with the new secrets (%s lost)',
    async (lost) => {
      const home = await makeHome();
      const id = await home.receive();
      const code = await prepare(home);
      must(await home.vault.sealAllAnew(groupsOf(code)));
      must(await home.vault.unlock(next));
      await home.vault.lock();
      await wipeAll(home);
      home.folder.put(lost, null);
      const { vault } = home.start();
      expect(await vault.unlock(old)).toEqual(refused);
      expect(must(await vault.unlock(next))).toMatchObject({ recoveredCards: 1 });
      expect(await idsIn({ vault })).toEqual([id]);
    },
  );

  it('goes on marking values as before', async () => {
    const root = crypto.getRandomValues(new Uint8Array(32));
    const carried = await spendMarks(await marksBits(root.slice(), 'vault'));
    const before = await spendRoot(root.slice(), 'vault');
    const after = await spendRoot(crypto.getRandomValues(new Uint8Array(32)), 'other');
    expect(await nameOfMarks({ ...after, marks: carried })).toBe(await nameOfMarks(before));
    expect(await nameOfMarks(after)).not.toBe(await nameOfMarks(before));
  });
});
