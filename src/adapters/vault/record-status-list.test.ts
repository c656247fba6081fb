import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cardState } from '../../core/credential/card-state';
import { epochSeconds } from '../../core/kernel/time';
import { fail } from '../../core/kernel/result';
import { issueCard } from './testing/issue-card';
import { createOpenVault, must, passphrase, startOfTime } from './testing/test-vault';

const uri = 'https://status.example/1';
const token = (values: readonly number[], issuedAt = startOfTime): string =>
  JSON.stringify({ issuedAt, ttl: 3600, values });

const openWithCard = async (idx = 1) => {
  const test = await createOpenVault();
  const id = await test.receive({ status: { uri, idx } });
  const state = async () => {
    const { summary } = must(await test.vault.card(id));
    return cardState(summary.facts, epochSeconds(test.time.now)).kind;
  };
  return { ...test, id, state };
};

describe('status lists', () => {
  it('are named once, however many cards point to them, and due at once', async () => {
    const { vault, receive } = await openWithCard();
    await receive({ status: { uri, idx: 2 } });
    await receive({});
    expect(must(await vault.statusLists())).toMatchObject([
      { uri, cardCount: 2, fetchedAt: null, dueAt: 0, freshUntil: null },
    ]);
  });

  it('say of every card what it is, and are due again after their time', async () => {
    const { vault, id, state, receive, time } = await openWithCard(1);
    const other = await receive({ status: { uri, idx: 2 } });
    expect(await state()).toBe('notChecked');
    expect(must(await vault.recordStatusList(uri, token([0, 0, 2]), null))).toEqual({
      changed: [id, other],
    });
    expect(must(await vault.activity())[0]).toMatchObject({
      kind: 'status-changed',
      credentialId: other,
      from: 'notChecked',
      to: 'paused',
    });
    expect(await state()).toBe('valid');
    const [list] = must(await vault.statusLists());
    expect(list?.fetchedAt).toBe(startOfTime);
    expect(list?.freshUntil).toBe(startOfTime + 3600);
    expect(list?.dueAt).toBeGreaterThanOrEqual(startOfTime + 0.8 * 3600);
    expect(list?.dueAt).toBeLessThanOrEqual(startOfTime + 1.2 * 3600);
    time.now += 3601;
    expect(await state()).toBe('validStale');
    time.now += 8 * 86_400;
    expect(await state()).toBe('notChecked');
  });

  it('write down a change, and keep every one of them', async () => {
    const { vault, id, state, time } = await openWithCard();
    for (const value of [0, 0, 2, 0, 1, 0]) {
      time.now += 60;
      must(await vault.recordStatusList(uri, token([0, value], time.now), null));
    }
    expect(await state()).toBe('withdrawn');
    const { observations } = must(await vault.card(id));
    expect(observations.map(({ value }) => value)).toEqual([0, 1, 0, 2, 0]);
    const changes = must(await vault.activity()).flatMap((entry) =>
      entry.kind === 'status-changed' ? [[entry.from, entry.to]] : [],
    );
    expect(changes).toEqual([
      ['valid', 'withdrawn'],
      ['paused', 'valid'],
      ['valid', 'paused'],
    ]);
  });

  it('confirm a card without writing anything but the list', async () => {
    const { vault, id, time } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    time.now += 5_000;
    // Its word changed, since it is fresh again; the issuer said nothing new.
    expect(must(await vault.recordStatusList(uri, token([0, 0], time.now), null)).changed).toEqual([
      id,
    ]);
    expect(must(await vault.activity()).map(({ kind }) => kind)).toEqual(['received']);
    const { observations } = must(await vault.card(id));
    expect(observations.map(({ fetchedAt }) => fetchedAt)).toEqual([time.now, startOfTime]);
  });

  it('that are too short for a card say nothing good of it', async () => {
    const { vault, id, state } = await openWithCard(9);
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    expect(await state()).toBe('listBad');
    expect(must(await vault.card(id)).trouble).toMatchObject({ code: 'status/out-of-range' });
    must(await vault.recordStatusList(uri, token(Array(12).fill(0), startOfTime + 1), null));
    expect(await state()).toBe('valid');
  });

  it('that went back in time are not believed, and the newer reading stays', async () => {
    const { vault, id, state } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0], startOfTime), null));
    must(await vault.recordStatusList(uri, token([0, 0], startOfTime - 10), null));
    expect(await state()).toBe('listBad');
    expect(must(await vault.card(id)).trouble?.code).toBe('status/rolled-back');
    must(await vault.recordStatusList(uri, token([0, 0], startOfTime + 10), null));
    expect(await state()).toBe('valid');
  });

  it('that do not verify change nothing; trouble is kept and cleared by the next good one', async () => {
    const { vault, id, state, refuse, time } = await openWithCard();
    refuse.list = 'proofs/signature';
    expect(await vault.recordStatusList(uri, token([0, 1]), null)).toEqual({
      ok: false,
      error: { code: 'proofs/signature' },
    });
    delete refuse.list;
    const at = epochSeconds(time.now);
    must(await vault.recordStatusTrouble(uri, { kind: 'unreachable', code: 'net/no-reply', at }));
    expect(await state()).toBe('notChecked');
    expect(must(await vault.card(id)).trouble).toEqual({
      kind: 'unreachable',
      code: 'net/no-reply',
      at,
    });
    expect(must(await vault.statusLists())[0]?.dueAt).toBe(startOfTime + 1800);
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    expect(must(await vault.card(id)).trouble).toBeNull();
  });

  it('already here are read for a new card without a fetch', async () => {
    const { vault, receive } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0, 2]), null));
    const id = await receive({ status: { uri, idx: 2 } });
    expect(must(await vault.card(id)).summary.facts.status.kind).toBe('paused');
    expect(must(await vault.statusLists())[0]?.fetchedAt).toBe(startOfTime);
  });

  it('count for the cards of the issuer who answers for them, and for no others', async () => {
    const { vault, keys, state, proofs } = await openWithCard();
    const key = must(await keys.create());
    const text = issueCard({
      key: key.jwk,
      issuer: 'https://other.example',
      status: { uri, idx: 0 },
    });
    const expected = {
      issuer: 'https://other.example',
      configurationId: 'person',
      format: 'dc+sd-jwt',
      type: 'urn:example:person',
      key: null,
    } as const;
    const display = { names: [], descriptions: [], labels: [], colours: null };
    const keysOf = (issuer: string) => ({ issuer, jwks: {} });
    const { keyId } = key;
    const input = { text, keyId, expected, display, keys: keysOf(expected.issuer) };
    const { pendingId } = must(await vault.reviewCredential(input));
    const other = must(await vault.keep(pendingId, null));
    const verify = proofs.verifyStatusList.bind(proofs);
    proofs.verifyStatusList = (asked) =>
      asked.keys === null ? Promise.resolve(fail({ code: 'status/other-signer' })) : verify(asked);
    must(await vault.recordStatusList(uri, token([0, 0]), keysOf('https://issuer.example')));
    expect(await state()).toBe('valid');
    expect(must(await vault.card(other)).trouble?.code).toBe('status/other-signer');
    const nobody = await vault.recordStatusList(uri, token([0, 0]), keysOf('https://x.example'));
    expect(nobody).toEqual({ ok: false, error: { code: 'status/other-signer' } });
    proofs.verifyStatusList = verify;
  });

  it('are known again after a lock, and forgotten with their last card', async () => {
    const { vault, id, state } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 1]), null));
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(await state()).toBe('withdrawn');
    must(await vault.forgetCard(id));
    expect(must(await vault.statusLists())).toEqual([]);
    expect(await vault.recordStatusList(uri, token([0]), null)).toEqual({
      ok: true,
      value: { changed: [] },
    });
  });
});
