import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cardState } from '../../core/credential/card-state';
import { epochSeconds } from '../../core/kernel/time';
import { fail } from '../../core/kernel/result';
import { onDisk } from './testing/disk';
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

/** A card of another issuer, which publishes its keys, pointing into the same list. */
const receiveFromOther = async ({ vault, keys }: Awaited<ReturnType<typeof openWithCard>>) => {
  const key = must(await keys.create());
  const issuer = 'https://other.example';
  const text = issueCard({ key: key.jwk, issuer, status: { uri, idx: 0 } });
  const asked = {
    configurationId: 'person',
    type: 'urn:example:person',
    key: null,
    isDeviceBound: false,
  };
  const expected = { ...asked, issuer, format: 'dc+sd-jwt' } as const;
  const display = { names: [], descriptions: [], labels: [], colours: null };
  const input = { text, keyId: key.keyId, expected, display, keys: keysOf(issuer) };
  const { pendingId } = must(await vault.reviewCredential(input));
  return must(await vault.keep(pendingId, null));
};
const keysOf = (issuer: string) => ({ issuer, jwks: {} });

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

  it('that lied are not believed again because their host fell silent', async () => {
    const { vault, state } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    const at = epochSeconds(startOfTime + 60);
    must(await vault.recordStatusTrouble(uri, { kind: 'untrusted', code: 'proofs/signature', at }));
    expect(await state()).toBe('listBad');
    const later = epochSeconds(at + 60);
    must(
      await vault.recordStatusTrouble(uri, { kind: 'unreachable', code: 'net/offline', at: later }),
    );
    expect(await state()).toBe('listBad');
    must(await vault.recordStatusList(uri, token([0, 0], startOfTime + 10), null));
    expect(await state()).not.toBe('listBad');
  });

  it('already here are read for a new card without a fetch', async () => {
    const { vault, receive } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0, 2]), null));
    const id = await receive({ status: { uri, idx: 2 } });
    expect(must(await vault.card(id)).summary.facts.status.kind).toBe('paused');
    expect(must(await vault.statusLists())[0]?.fetchedAt).toBe(startOfTime);
  });

  it('count for the cards of the issuer who answers for them, and for no others', async () => {
    const test = await openWithCard();
    const { vault, state, proofs } = test;
    const other = await receiveFromOther(test);
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

  it('confirm no card of an issuer whose keys could not be had this time', async () => {
    const test = await openWithCard();
    const { vault, time, proofs } = test;
    const other = await receiveFromOther(test);
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    const checkedAt = async () => must(await vault.card(other)).observations[0]?.fetchedAt;
    expect(await checkedAt()).toBe(startOfTime);
    const verify = proofs.verifyStatusList.bind(proofs);
    proofs.verifyStatusList = (asked) =>
      asked.keys === null ? Promise.resolve(fail({ code: 'proofs/key-source' })) : verify(asked);
    time.now += 8 * 86_400;
    // The other issuer withdrew its card; only this issuer's word could be checked.
    const ours = keysOf('https://issuer.example');
    must(await vault.recordStatusList(uri, token([1, 0], time.now), ours));
    expect(await checkedAt()).toBe(startOfTime);
    expect(must(await vault.card(other)).summary.facts.status.kind).toBe('unchecked');
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await vault.card(other)).summary.facts.status.kind).toBe('unchecked');
    proofs.verifyStatusList = verify;
    must(await vault.recordStatusList(uri, token([1, 0], time.now), ours));
    expect(must(await vault.card(other)).summary.facts.status.kind).toBe('withdrawn');
  });

  it('name an issuer that needs its keys fetched before one that brings certificates', async () => {
    const { vault, review, keys, receive } = await createOpenVault();
    const { jwk, keyId } = must(await keys.create());
    const withCertificate = { key: jwk, status: { uri, idx: 3 }, header: { x5c: ['MIIB'] } };
    must(await vault.keep(must(await review(withCertificate, keyId)).pendingId, null));
    expect(must(await vault.statusLists())).toMatchObject([{ issuerCertificates: ['MIIB'] }]);
    await receive({ status: { uri, idx: 4 } });
    expect(must(await vault.statusLists())).toMatchObject([
      { issuerCertificates: [], issuer: 'https://issuer.example' },
    ]);
  });

  it('are looked for again when their own record is lost', async () => {
    const { vault, databaseName, id } = await openWithCard();
    must(await vault.recordStatusList(uri, token([0, 0]), null));
    await vault.lock();
    await onDisk(databaseName, (database) => database.clear('lists'));
    const opened = must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(opened).toMatchObject({ damage: { readable: 1, total: 1 } });
    must(await vault.acceptDamage());
    expect(must(await vault.statusLists())).toMatchObject([{ uri, cardCount: 1 }]);
    must(await vault.recordStatusList(uri, token([0, 1]), null));
    expect(must(await vault.card(id)).summary.facts.status.kind).toBe('withdrawn');
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
