import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fail } from '../../core/kernel/result';
import { createOpenVault, must, passphrase, startOfTime } from './testing/test-vault';

const publisherKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'A'.repeat(43),
  y: 'B'.repeat(43),
} as const;

const trustList = (sequence: number, more = {}): string =>
  JSON.stringify({
    publisher: { name: 'Example list', url: null },
    sequence,
    issued_at: startOfTime - 100,
    expires_at: startOfTime + 100_000,
    entries: [],
    ...more,
  });

describe('trust lists', () => {
  it('are kept, and every issuer is judged again with them', async () => {
    const { vault, receive } = await createOpenVault();
    const id = await receive();
    const added = await vault.addTrustList(trustList(1), publisherKey, { isPractice: true });
    expect(added).toMatchObject({ ok: true, value: { sequence: 1, isPractice: true } });
    expect(must(await vault.card(id)).summary.issuer).toMatchObject({ isConfirmed: true });
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await vault.trustLists())).toMatchObject([{ sequence: 1 }]);
    expect(must(await vault.cards()).cards).toMatchObject([{ issuer: { isConfirmed: true } }]);
    expect(must(await vault.search('NORTHGATE registry', false))).toEqual([id]);
    expect(must(await vault.search('issuer.example', false))).toEqual([]);
  });

  it('take a confirmation back when the issuer no longer stands up to them', async () => {
    const { vault, receive, proofs, time } = await createOpenVault();
    must(await vault.addTrustList(trustList(1), publisherKey));
    const id = await receive();
    expect(must(await vault.card(id)).summary.issuer.isConfirmed).toBe(true);
    const received = time.now;
    time.now += 50_000;
    const asked: number[] = [];
    proofs.verifyIssuer = ({ now }) => {
      asked.push(now);
      return Promise.resolve(fail({ code: 'proofs/certificate', facts: { rule: 'key-usage' } }));
    };
    must(await vault.addTrustList(trustList(2), publisherKey));
    // Judged as of the day the card came: a certificate that ran out since is no reason.
    expect(asked).toEqual([received]);
    expect(must(await vault.card(id)).summary).toMatchObject({
      issuer: { isConfirmed: false, name: 'issuer.example', vouchedBy: [] },
      facts: { intact: true },
    });
  });

  it('replace the one under the same key, never by an older one', async () => {
    const { vault } = await createOpenVault();
    must(await vault.addTrustList(trustList(2), publisherKey));
    must(await vault.addTrustList(trustList(3), publisherKey));
    expect(await vault.addTrustList(trustList(2), publisherKey)).toEqual({
      ok: false,
      error: { code: 'trust/rolled-back' },
    });
    expect(must(await vault.trustLists()).map(({ sequence }) => sequence)).toEqual([3]);
  });

  it.each([
    ['trust/malformed', trustList(1, { entries: 7 })],
    ['trust/expired', trustList(1, { expires_at: startOfTime - 61 })],
  ])('are refused with %s', async (code, jws) => {
    const { vault } = await createOpenVault();
    expect(await vault.addTrustList(jws, publisherKey)).toMatchObject({ error: { code } });
  });

  it('are refused when their publisher did not sign them', async () => {
    const { vault, refuse } = await createOpenVault();
    refuse.trust = 'proofs/publisher';
    expect(await vault.addTrustList(trustList(1), publisherKey)).toEqual({
      ok: false,
      error: { code: 'proofs/publisher' },
    });
  });
});
