import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { day } from '../../core/kernel/time';
import { createOpenVault, must, startOfTime } from './testing/test-vault';

const uri = 'https://status.example/1';
/** How the text of a PNG begins. */
const png = 'data:image/png;base64,iVBORw0KGgoA';
const token = JSON.stringify({ issuedAt: startOfTime, ttl: 3600, values: [0, 1] });

describe('the room the vault takes', () => {
  it('is told by kind, and a card with a picture is apart', async () => {
    const { vault, receive } = await createOpenVault();
    const empty = must(await vault.sizes());
    expect(empty).toMatchObject({ pictures: 0, lists: 0, oldLists: 0 });
    await receive({ status: { uri, idx: 0 } });
    const one = must(await vault.sizes());
    expect(one.cards).toBeGreaterThan(empty.cards);
    expect(one.activity).toBeGreaterThan(empty.activity);
    expect(one.lists).toBeGreaterThan(0);
    expect(one.pictures).toBe(0);
    await receive({ hidden: { portrait: `${png}${'A'.repeat(400)}` } });
    const small = must(await vault.sizes()).pictures;
    expect(small).toBeGreaterThan(400);
    await receive({ hidden: { portrait: `${png}${'A'.repeat(100_000)}` } });
    expect(must(await vault.sizes()).pictures).toBeGreaterThan(small + 100_000);
  });

  it('counts a long text as no picture', async () => {
    const { vault, receive } = await createOpenVault();
    await receive({ hidden: { note: 'A'.repeat(100_000) } });
    expect(must(await vault.sizes())).toMatchObject({ pictures: 0 });
    expect(must(await vault.sizes()).cards).toBeGreaterThan(100_000);
  });
});

describe('status lists too old to count', () => {
  it('lose their bytes, and what they said of a card stays', async () => {
    const { vault, receive, time } = await createOpenVault();
    const id = await receive({ status: { uri, idx: 1 } });
    must(await vault.recordStatusList(uri, token, null));
    const withdrawn = async () => must(await vault.card(id)).observations.map(({ value }) => value);
    expect(await withdrawn()).toContain(1);
    expect(must(await vault.forgetOldLists())).toEqual({ count: 0 });
    time.now += 8 * day;
    const before = must(await vault.sizes());
    expect(before.oldLists).toBe(1);
    expect(must(await vault.forgetOldLists())).toEqual({ count: 1 });
    const after = must(await vault.sizes());
    expect(after.lists).toBeLessThan(before.lists);
    expect(after.oldLists).toBe(0);
    expect(await withdrawn()).toContain(1);
    expect(must(await vault.statusLists())).toMatchObject([{ uri, cardCount: 1 }]);
    const next = JSON.stringify({ issuedAt: time.now, ttl: 3600, values: [0, 1] });
    must(await vault.recordStatusList(uri, next, null));
    expect(must(await vault.sizes()).lists).toBeGreaterThan(after.lists);
  });
});
