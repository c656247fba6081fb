import 'fake-indexeddb/auto';
import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { base64urlDecode, base64urlEncode } from '../../core/kernel/base64url';
import { decodeJws } from '../../core/kernel/jws';
import { sha256 } from '../../core/kernel/sha256';
import type { JsonObject } from '../../core/kernel/json';
import { formats } from '../../core/formats/formats';
import { answerOf, handOut, openWithCard } from './testing/answering';
import { must, passphrase, requestFor, startOfTime } from './testing/test-vault';
import { toBytes, toText } from './text-bytes';

const tokenIn = (body: string | null): string => {
  const token = JSON.parse(new URLSearchParams(body ?? '').get('vp_token') ?? '') as JsonObject;
  return (token['person'] as readonly string[])[0] ?? '';
};

describe('answering a request', () => {
  it('reveals what was approved and nothing else, bound to nonce and audience', async () => {
    const { vault, id } = await openWithCard();
    const request = requestFor([['given_name'], ['age_over_18']]);
    const review = must(await vault.reviewRequest(request));
    const sent = must(await handOut(vault, answerOf(review)));
    expect(sent.url).toBe('https://verifier.example/answer');
    const text = tokenIn(sent.body);
    const { credential } = must(await vault.card(id));
    const read = must(formats['dc+sd-jwt'].readBack(text, credential.original));
    expect(read.map(({ path, value }) => [path[0], value]).toSorted()).toEqual([
      ['age_over_18', true],
      ['country', 'GB'],
      ['given_name', 'Ada'],
    ]);
    expect(sent.body).not.toContain(base64urlEncode(toBytes('Lovelace')).slice(2, -2));

    const cut = text.lastIndexOf('~') + 1;
    const { header, payload } = must(decodeJws(text.slice(cut)));
    expect(header).toEqual({ alg: 'ES256', typ: 'kb+jwt' });
    expect(payload).toEqual({
      iat: startOfTime,
      aud: request.clientId,
      nonce: request.body.kind === 'plain' ? request.body.parameters['nonce'] : '',
      sd_hash: base64urlEncode(sha256(toBytes(text.slice(0, cut)))),
    });
    if (credential.binding.kind !== 'key') throw new Error('bound card expected');
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const jwk = { ...credential.binding.jwk };
    const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['verify']);
    const end = text.lastIndexOf('.');
    const signature = must(base64urlDecode(text.slice(end + 1)));
    const signed = toBytes(text.slice(cut, end));
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    expect(await crypto.subtle.verify(algorithm, key, signature, signed)).toBe(true);
  });

  it('writes it down before anything can leave, with names of fields and no values', async () => {
    const { vault, id } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const { entryId } = must(await handOut(vault, answerOf(review)));
    const [entry] = must(await vault.activity());
    expect(entry).toMatchObject({
      id: entryId,
      kind: 'shared',
      outcome: 'sending',
      verifier: { host: 'verifier.example' },
      cards: [{ credentialId: id, asked: [['given_name']] }],
      receiptNumber: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      presentationHash: expect.stringMatching(/^[\w-]{43}$/),
    });
    if (entry?.kind !== 'shared') throw new Error('shared entry expected');
    const [card] = entry.cards;
    expect(card?.sent.map(([name]) => name).toSorted()).toEqual(['country', 'given_name']);
    expect(card?.kept.map(([name]) => name).toSorted()).toEqual([
      'age_over_18',
      'family_name',
      'nickname',
    ]);
    expect(JSON.stringify(entry)).not.toMatch(/Ada|Lovelace|Countess/);
    expect(must(await vault.cards()).cards[0]?.lastUsedAt).toBe(startOfTime);
  });

  it('shows what became of it, in Activity, to the next request and after a lock', async () => {
    const { vault, id, time } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const { entryId } = must(await handOut(vault, answerOf(review)));
    must(await vault.settle(entryId, 'refused', 'Too young'));
    time.now += 60;
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await vault.activity())[0]).toMatchObject({
      outcome: 'refused',
      answer: 'Too young',
    });
    const next = must(await vault.reviewRequest(requestFor([['given_name']])));
    expect(next.earlier.map((entry) => entry.id)).toEqual([entryId]);
    expect(next.seenBy).toEqual([{ credentialId: id, names: ['Example Car Share'] }]);
  });

  it('shows a send that was cut off as one that may have arrived', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    must(await handOut(vault, answerOf(review)));
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await vault.activity())[0]).toMatchObject({ outcome: 'sent-unconfirmed' });
  });

  it('happens once for each review', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const input = answerOf(review);
    const both = await Promise.all([vault.present(input), vault.present(input)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toEqual({ ok: false, error: { code: 'present/review-gone' } });
    expect(must(await vault.activity()).filter(({ kind }) => kind === 'shared')).toHaveLength(1);
  });

  it('happens once for each request, also after a lock, unless the answer never left', async () => {
    const { vault } = await openWithCard();
    const request = requestFor([['given_name']]);
    const first = must(await vault.reviewRequest(request));
    const second = must(await vault.reviewRequest(request));
    const { entryId } = must(await handOut(vault, answerOf(first)));
    expect(await vault.present(answerOf(second))).toMatchObject({
      error: { code: 'present/review-gone' },
    });
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    const replayed = { ok: false, error: { code: 'request/replayed' } };
    expect(await vault.reviewRequest(request)).toEqual(replayed);
    must(await vault.settle(entryId, 'not-sent', null));
    expect(await vault.reviewRequest(request)).toMatchObject({ ok: true });
  });

  it('ends once: what became of it cannot be said otherwise later', async () => {
    const { vault } = await openWithCard();
    const request = requestFor([['given_name']]);
    const review = must(await vault.reviewRequest(request));
    const { entryId } = must(await handOut(vault, answerOf(review)));
    must(await vault.settle(entryId, 'accepted', null));
    must(await vault.settle(entryId, 'not-sent', null));
    expect(must(await vault.activity())[0]).toMatchObject({ outcome: 'accepted' });
    expect(await vault.reviewRequest(request)).toMatchObject({
      error: { code: 'request/replayed' },
    });
  });

  it('does not believe the page about what was approved', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name'], ['nickname']])));
    const input = answerOf(review);
    expect(await vault.present({ ...input, digest: 'A'.repeat(43) })).toEqual({
      ok: false,
      error: { code: 'present/changed' },
    });
    const picks = { person: [{ ...input.choice.picks['person']?.[0], rows: [] }] };
    expect(
      await vault.present({ ...input, choice: { ...input.choice, picks } as never }),
    ).toMatchObject({ error: { code: 'present/left-out-needed' } });
    expect(must(await vault.activity()).filter(({ kind }) => kind === 'shared')).toEqual([]);
    must(await handOut(vault, input));
  });

  it('is refused when the card went in between', async () => {
    const { vault, id } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const input = answerOf(review);
    must(await vault.forgetCard(id));
    expect(await vault.present(input)).toMatchObject({ ok: false });
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(await vault.present(input)).toEqual({
      ok: false,
      error: { code: 'present/review-gone' },
    });
  });

  it('is refused when the built bytes say something else', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const rules = formats['dc+sd-jwt'];
    const compose = vi
      .spyOn(rules, 'compose')
      .mockImplementation((credential) => credential.original);
    const built = await vault.present(answerOf(review));
    compose.mockRestore();
    expect(built).toMatchObject({ error: { code: 'present/read-back' } });
    expect(must(await vault.activity()).filter(({ kind }) => kind === 'shared')).toEqual([]);
  });

  it.each(['A128GCM', 'A256GCM'])('is encrypted when asked, with %s', async (enc) => {
    const { vault } = await openWithCard();
    const pair = await generateKeyPair('ECDH-ES', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), alg: 'ECDH-ES', use: 'enc', kid: 'k-1' };
    const request = requestFor([['given_name']], {
      response_mode: 'direct_post.jwt',
      state: 's-1',
      client_metadata: {
        jwks: { keys: [jwk] },
        encrypted_response_enc_values_supported: [enc],
      },
    });
    const review = must(await vault.reviewRequest(request));
    const { body } = must(await handOut(vault, answerOf(review)));
    const parameters = new URLSearchParams(body ?? '');
    expect([...parameters.keys()]).toEqual(['response']);
    const opened = await compactDecrypt(parameters.get('response') ?? '', pair.privateKey);
    expect(opened.protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc, kid: 'k-1' });
    expect(JSON.parse(toText(opened.plaintext))).toMatchObject({
      state: 's-1',
      vp_token: { person: [expect.stringContaining('~')] },
    });
  });

  it('is not sent in clear when encryption fails', async () => {
    const { vault } = await openWithCard();
    const pair = await generateKeyPair('ECDH-ES', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), alg: 'ECDH-ES', use: 'enc' };
    const request = requestFor([['given_name']], {
      response_mode: 'direct_post.jwt',
      client_metadata: { jwks: { keys: [jwk] } },
    });
    const review = must(await vault.reviewRequest(request));
    const failing = vi
      .spyOn(CompactEncrypt.prototype, 'encrypt')
      .mockRejectedValue(new Error('no'));
    const built = await vault.present(answerOf(review));
    failing.mockRestore();
    expect(built).toEqual({ ok: false, error: { code: 'present/encryption' } });
  });

  it('is not handed out when it cannot be written down', async () => {
    const { vault } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    const input = answerOf(review);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    const built = await vault.present(input);
    full.mockRestore();
    expect(built).toMatchObject({ error: { code: 'vault/write' } });
    must(await handOut(vault, input));
  });
});
