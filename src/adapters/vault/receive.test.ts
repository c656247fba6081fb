import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cardState } from '../../core/credential/card-state';
import { fail } from '../../core/kernel/result';
import { epochSeconds } from '../../core/kernel/time';
import { buildOffer } from '../../testing/build-offer';
import { issueCard } from './testing/issue-card';
import { cardTitle, createOpenVault, must, startOfTime } from './testing/test-vault';

const key = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const;

describe('reviewing what an issuer sent', () => {
  it('shows it and stores nothing', async () => {
    const { vault, review } = await createOpenVault();
    const hidden = { given_name: 'Ada', address: { city: 'London' } };
    const { view, alreadyHere } = must(await review({ hidden, shown: { country: 'GB' } }));
    expect(view.summary).toMatchObject({
      names: [{ lang: 'en', text: cardTitle }],
      type: 'urn:example:person',
      fieldCount: 3,
      hideableCount: 2,
      issuer: { isConfirmed: false },
      facts: { intact: true, status: { kind: 'none' } },
    });
    expect(alreadyHere).toEqual([]);
    expect(must(await vault.cards()).cards).toEqual([]);
  });

  it.each([
    ['receive/other-type', { type: 'urn:example:other' }],
    ['receive/other-issuer', { issuer: 'https://other.example' }],
    ['receive/other-key', { key }],
    ['receive/from-the-future', { times: { iat: startOfTime + 901 } }],
  ] as const)('refuses with %s', async (code, card) => {
    const { review } = await createOpenVault();
    expect(await review(card)).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['not bound though a key was proved', null],
    ['bound to another key', key],
  ])('refuses a card %s', async (_, bound) => {
    const { keys, review } = await createOpenVault();
    const { keyId } = must(await keys.create());
    expect(await review({ key: bound }, keyId)).toEqual({
      ok: false,
      error: { code: 'receive/other-key' },
    });
  });

  it('tolerates a clock that is a little off', async () => {
    const { review } = await createOpenVault();
    const times = { iat: startOfTime + 899, exp: startOfTime - 59 };
    expect(await review({ times })).toMatchObject({ ok: true });
  });

  it('lets a card through that ended before it came, and knows it by that', async () => {
    const { review } = await createOpenVault();
    const { view } = must(await review({ times: { exp: startOfTime - 60 } }));
    expect(cardState(view.summary.facts, epochSeconds(startOfTime)).kind).toBe('ended');
  });

  it('passes on what is wrong with the bytes or the signature', async () => {
    const { vault, review, refuse } = await createOpenVault();
    const input = {
      keyId: null,
      expected: {
        issuer: 'https://issuer.example',
        configurationId: 'person',
        format: 'dc+sd-jwt',
        type: 'urn:example:person',
        key: null,
        isDeviceBound: false,
      },
      display: { names: [], descriptions: [], labels: [], colours: null },
      keys: null,
    } as const;
    expect(await vault.reviewCredential({ ...input, text: 'no' })).toEqual({
      ok: false,
      error: { code: 'credential/grammar' },
    });
    const other = { ...input.expected, format: 'mso_mdoc' as 'dc+sd-jwt' };
    expect(
      await vault.reviewCredential({ ...input, text: issueCard({}), expected: other }),
    ).toEqual({ ok: false, error: { code: 'receive/other-format' } });
    refuse.issuer = 'proofs/signature';
    expect(await review({})).toEqual({ ok: false, error: { code: 'proofs/signature' } });
  });
});

describe('keeping a card', () => {
  it('lists it, shows it, finds it and writes it down', async () => {
    const { vault, receive } = await createOpenVault();
    const id = await receive({ hidden: { given_name: 'Zoë', city: 'Århus' } });
    expect(must(await vault.cards())).toMatchObject({ cards: [{ id }], unreadable: 0 });
    const view = must(await vault.card(id));
    expect(view).toMatchObject({
      issuerUrl: 'https://issuer.example',
      configurationId: 'person',
      header: { typ: 'dc+sd-jwt' },
      keyFingerprint: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(view.credential.content).toMatchObject({ given_name: 'Zoë' });
    expect(must(await vault.activity())).toMatchObject([{ kind: 'received', credentialId: id }]);
    expect(must(await vault.search('person ID', false))).toEqual([id]);
    expect(must(await vault.search('zoe', false))).toEqual([]);
    expect(must(await vault.search('ZOE arhus id', true))).toEqual([id]);
    expect(must(await vault.search('zoe paris', true))).toEqual([]);
  });

  it('is done once', async () => {
    const { vault, review } = await createOpenVault();
    const { pendingId } = must(await review({}));
    must(await vault.keep(pendingId, null));
    expect(await vault.keep(pendingId, null)).toEqual({
      ok: false,
      error: { code: 'vault/no-such-card' },
    });
  });

  it('names the one that is already here, and replaces it in one step', async () => {
    const { vault, keys, review, receive } = await createOpenVault();
    const old = await receive();
    const { keyId, jwk } = must(await keys.create());
    const { pendingId, alreadyHere } = must(await review({ key: jwk }, keyId));
    expect(alreadyHere).toEqual([old]);
    const id = must(await vault.keep(pendingId, old));
    expect(must(await vault.cards()).cards.map((card) => card.id)).toEqual([id]);
    const kinds = must(await vault.activity()).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['deleted', 'received', 'received']);
  });

  it('lets a card and its key go when it is not wanted', async () => {
    const { vault, keys, review } = await createOpenVault();
    const { id } = must(await vault.beginReceiving(buildOffer()));
    const { keyId, jwk } = must(await keys.create(id));
    const { pendingId } = must(await review({ key: jwk }, keyId, {}, {}, id));
    await vault.discardPending(pendingId);
    expect(must(await vault.receivings())).toEqual([]);
    expect(await vault.keep(pendingId, null)).toMatchObject({
      error: { code: 'vault/no-such-card' },
    });
    expect(await keys.prove(keyId, { audience: 'a', nonce: null })).toMatchObject({ ok: false });
  });

  it('forgets a card with its key, and says so in Activity', async () => {
    const { vault, keys, review } = await createOpenVault();
    const { keyId, jwk } = must(await keys.create());
    const { pendingId } = must(await review({ key: jwk }, keyId));
    const id = must(await vault.keep(pendingId, null));
    must(await vault.forgetCard(id));
    must(await vault.forgetCard(id));
    expect(await vault.card(id)).toEqual({ ok: false, error: { code: 'vault/no-such-card' } });
    expect(await keys.prove(keyId, { audience: 'a', nonce: null })).toMatchObject({ ok: false });
    expect(must(await vault.activity()).map(({ kind }) => kind)).toEqual(['deleted', 'received']);
  });

  it('checks a signature again, and calls an altered card broken', async () => {
    const { vault, receive, refuse, proofs } = await createOpenVault();
    const id = await receive();
    expect(await vault.verifyAgain(id)).toEqual({ ok: true, value: undefined });
    refuse.issuer = 'proofs/signature';
    expect(await vault.verifyAgain(id)).toEqual({ ok: false, error: { code: 'proofs/signature' } });
    expect(must(await vault.card(id)).summary.facts.intact).toBe(false);
    delete refuse.issuer;
    const verify = proofs.verifyIssuer.bind(proofs);
    // Not being able to check says nothing new: what was found altered stays so.
    proofs.verifyIssuer = () => Promise.resolve(fail({ code: 'proofs/key-source' }));
    expect(await vault.verifyAgain(id)).toMatchObject({ ok: false });
    expect(must(await vault.card(id)).summary.facts.intact).toBe(false);
    proofs.verifyIssuer = verify;
    must(await vault.verifyAgain(id));
    expect(must(await vault.card(id)).summary.facts.intact).toBe(true);
    expect(await vault.verifyAgain('no' as never)).toMatchObject({
      error: { code: 'vault/no-such-card' },
    });
  });

  it('tells its listeners what changed', async () => {
    const { vault, receive } = await createOpenVault();
    const heard: string[] = [];
    const leave = vault.subscribe(({ kind }) => heard.push(kind));
    await receive();
    leave();
    await receive();
    expect(heard).toEqual(['activity', 'cards']);
  });
});
