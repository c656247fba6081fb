import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../ports/activity';
import { answerOf, handOut, hidden, openWithCard } from './testing/answering';
import { allRows, findCanaries } from './testing/disk';
import { issueCard } from './testing/issue-card';
import { must, passphrase, requestFor } from './testing/test-vault';

type Test = Awaited<ReturnType<typeof openWithCard>>;

const secret = { kind: 'passphrase', text: passphrase } as const;

const answer = async ({ vault }: Test, paths: readonly (readonly string[])[]) => {
  const request = requestFor(paths);
  const review = must(await vault.reviewRequest(request));
  const { entryId } = must(await handOut(vault, answerOf(review)));
  must(await vault.settle(entryId, 'accepted', null));
  return { entryId, request };
};

/** A card of the same type from somebody else, with another name. */
const receiveFromOther = async ({ vault, keys }: Test) => {
  const issuer = 'https://other.example';
  const { keyId, jwk } = must(await keys.create());
  const text = issueCard({ key: jwk, issuer, hidden: { family_name: 'King' } });
  const asked = {
    configurationId: 'person',
    type: 'urn:example:person',
    key: null,
    isDeviceBound: false,
  };
  const expected = { ...asked, issuer, format: 'dc+sd-jwt' } as const;
  const display = { names: [], descriptions: [], labels: [], colours: null };
  const input = { text, keyId, expected, display, keys: null };
  const { pendingId } = must(await vault.reviewCredential(input));
  return must(await vault.keep(pendingId, null));
};

const sharedCards = (entries: readonly Entry[]) =>
  entries.flatMap((entry) => (entry.kind === 'shared' ? entry.cards : []));

const changedIn = async ({ vault }: Test) =>
  sharedCards(must(await vault.activity())).map(({ changed }) => changed.map(([name]) => name));

describe('what has changed since it was sent', () => {
  it('is told by the card that took the place of the one that was sent, field by field', async () => {
    const test = await openWithCard();
    await answer(test, [['given_name'], ['family_name']]);
    test.time.now += 60;
    expect(await changedIn(test)).toEqual([[]]);
    const next = { ...hidden, family_name: 'King' };
    await test.receive({ hidden: next, shown: { country: 'GB' } });
    // Both cards are here: neither took the other's place.
    expect(await changedIn(test)).toEqual([[]]);
    must(await test.vault.forgetCard(test.id));
    expect(await changedIn(test)).toEqual([['family_name']]);
    await test.vault.lock();
    must(await test.vault.unlock(secret));
    expect(await changedIn(test)).toEqual([['family_name']]);
  });

  it('is unknown when the card is gone and nothing came after, or another issuer’s card did', async () => {
    const test = await openWithCard();
    await answer(test, [['family_name']]);
    must(await test.vault.forgetCard(test.id));
    test.time.now += 60;
    expect(await changedIn(test)).toEqual([[]]);
    await receiveFromOther(test);
    expect(await changedIn(test)).toEqual([[]]);
  });

  it('never counts a field the new card does not have', async () => {
    const test = await openWithCard();
    await answer(test, [['nickname']]);
    test.time.now += 60;
    await test.receive({ hidden: { given_name: 'Ada' } });
    must(await test.vault.forgetCard(test.id));
    expect(await changedIn(test)).toEqual([[]]);
  });

  it('leaves neither values nor marks where the page or the disk could show them', async () => {
    const test = await openWithCard();
    await answer(test, [['given_name']]);
    expect(JSON.stringify(must(await test.vault.activity()))).not.toMatch(/Ada|digests|marks/);
    must(await test.vault.changeSettings({ keepsValues: true }));
    await answer(test, [['family_name'], ['nickname']]);
    const rows = await allRows(test.databaseName);
    expect(rows.length).toBeGreaterThan(5);
    expect(findCanaries(rows, ['Lovelace', 'Countess', 'family_name'])).toEqual([]);
  });
});

describe('values in receipts', () => {
  it('are kept only from the answer on after the person asked for it', async () => {
    const test = await openWithCard();
    await answer(test, [['given_name']]);
    must(await test.vault.changeSettings({ keepsValues: true }));
    await answer(test, [['age_over_18']]);
    const [second, first] = sharedCards(must(await test.vault.activity()));
    expect(first?.values).toBeNull();
    expect(second?.values).toEqual([
      { path: ['age_over_18'], text: 'true' },
      { path: ['country'], text: '"GB"' },
    ]);
    must(await test.vault.changeSettings({ keepsValues: false }));
    await answer(test, [['nickname']]);
    expect(sharedCards(must(await test.vault.activity()))[0]?.values).toBeNull();
  });

  it('are never pictures and other long texts', async () => {
    const test = await openWithCard();
    must(await test.vault.changeSettings({ keepsValues: true }));
    must(await test.vault.forgetCard(test.id));
    await test.receive({ hidden: { portrait: 'A'.repeat(5_000), given_name: 'Ada' } });
    await answer(test, [['portrait'], ['given_name']]);
    expect(sharedCards(must(await test.vault.activity()))[0]?.values).toEqual([
      { path: ['given_name'], text: '"Ada"' },
    ]);
  });
});

describe('deleting entries', () => {
  it('takes the entry and its outcome from memory and disk, and leaves the others', async () => {
    const test = await openWithCard();
    const gone = await answer(test, [['given_name']]);
    const kept = await answer(test, [['nickname']]);
    const before = (await allRows(test.databaseName)).length;
    must(await test.vault.forgetEntries([gone.entryId]));
    const ids = async () => must(await test.vault.activity()).map(({ id }) => id);
    expect(await ids()).not.toContain(gone.entryId);
    expect(await ids()).toContain(kept.entryId);
    // The entry, its beginning and its end went; that its request was answered came.
    expect((await allRows(test.databaseName)).length).toBe(before - 2);
    await test.vault.lock();
    expect(must(await test.vault.unlock(secret))).toEqual({ unreadable: 0 });
    expect(await ids()).not.toContain(gone.entryId);
    expect(await ids()).toContain(kept.entryId);
  });

  it('does not let a request be answered twice', async () => {
    const test = await openWithCard();
    const { entryId, request } = await answer(test, [['given_name']]);
    must(await test.vault.forgetEntries([entryId]));
    const again = async () => test.vault.reviewRequest(request);
    expect(await again()).toMatchObject({ error: { code: 'request/replayed' } });
    await test.vault.lock();
    must(await test.vault.unlock(secret));
    expect(await again()).toMatchObject({ error: { code: 'request/replayed' } });
  });

  it('leaves a send that is under way alone, and takes unknown ids as done', async () => {
    const test = await openWithCard();
    const review = must(await test.vault.reviewRequest(requestFor([['given_name']])));
    const { entryId } = must(await handOut(test.vault, answerOf(review)));
    must(await test.vault.forgetEntries([entryId, 'nobody' as typeof entryId]));
    must(await test.vault.settle(entryId, 'accepted', null));
    expect(must(await test.vault.activity())[0]).toMatchObject({
      id: entryId,
      outcome: 'accepted',
    });
  });
});
