import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import { base64urlEncode } from '../../core/kernel/base64url';
import { decodeJws } from '../../core/kernel/jws';
import { buildOffer } from '../../testing/build-offer';
import { isSignedBy } from './testing/is-signed-by';
import { createOpenVault, must, passphrase, requestFor, startOfTime } from './testing/test-vault';

describe('a holder key', () => {
  it('signs a key proof that its public half verifies', async () => {
    const { keys } = await createOpenVault();
    const { keyId, jwk } = must(await keys.create());
    const proof = must(
      await keys.prove(keyId, { audience: 'https://issuer.example', nonce: 'n-1' }),
    );
    const { header, payload } = must(decodeJws(proof));
    expect(header).toEqual({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk });
    expect(payload).toEqual({ aud: 'https://issuer.example', iat: startOfTime, nonce: 'n-1' });
    expect(await isSignedBy(proof, jwk)).toBe(true);
  });

  it('leaves the nonce out when the issuer gave none', async () => {
    const { keys } = await createOpenVault();
    const { keyId } = must(await keys.create());
    const proof = must(
      await keys.prove(keyId, { audience: 'https://issuer.example', nonce: null }),
    );
    expect(must(decodeJws(proof)).payload).not.toHaveProperty('nonce');
  });

  it('is another each time, and stays over a lock while its receive does', async () => {
    const { keys, vault } = await createOpenVault();
    const [one, other] = [
      must(await vault.beginReceiving(buildOffer())),
      must(await vault.beginReceiving(buildOffer({ code: 'other' }))),
    ];
    const first = must(await keys.create(one.id));
    const second = must(await keys.create(other.id));
    expect(first.jwk).not.toEqual(second.jwk);
    expect(must(await keys.create(one.id))).toEqual(first);
    must(await vault.forgetReceiving(one.id));
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    const input = { audience: 'a', nonce: null };
    expect(await keys.prove(first.keyId, input)).toEqual({
      ok: false,
      error: { code: 'keys/unknown' },
    });
    expect(await keys.prove(second.keyId, input)).toMatchObject({ ok: true });
  });

  it('is swept when nothing refers to it, and stays while a card does', async () => {
    const { keys, vault, receive } = await createOpenVault();
    const stray = must(await keys.create());
    await receive();
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    const input = { audience: 'a', nonce: null };
    expect(await keys.prove(stray.keyId, input)).toMatchObject({ ok: false });
    const [card] = must(await vault.cards()).cards;
    const { credential } = must(await vault.card(card?.id ?? ('' as CredentialId)));
    expect(credential.binding.kind).toBe('key');
    const request = must(await vault.reviewRequest(requestFor([])));
    expect(request.plan.isAnswerable).toBe(true);
  });

  it('belongs to no receive that is gone', async () => {
    const { keys, vault } = await createOpenVault();
    const { id } = must(await vault.beginReceiving(buildOffer()));
    must(await vault.forgetReceiving(id));
    expect(await keys.create(id)).toEqual({ ok: false, error: { code: 'receive/gone' } });
  });
});

describe('the bytes of a holder key', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Listens to every export and import; `spelled` is what a text with the key would hold, `held` the bytes themselves. */
  const listen = () => {
    const heard = { spelled: new Set<string>(), held: [] as Uint8Array[] };
    const { subtle } = crypto;
    const hear = (format: string, bytes: unknown): void => {
      if (format !== 'pkcs8') return;
      const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes as ArrayBuffer);
      heard.spelled.add(base64urlEncode(view));
      heard.held.push(view);
    };
    const exportKey = subtle.exportKey.bind(subtle) as (...all: unknown[]) => Promise<unknown>;
    vi.spyOn(subtle, 'exportKey').mockImplementation((async (format: string, key: CryptoKey) => {
      const given = await exportKey(format, key);
      hear(format, given);
      return given;
    }) as typeof subtle.exportKey);
    const importKey = subtle.importKey.bind(subtle) as (...all: unknown[]) => Promise<CryptoKey>;
    vi.spyOn(subtle, 'importKey').mockImplementation(((format: string, ...rest: unknown[]) => {
      hear(format, rest[0]);
      return importKey(format, ...rest);
    }) as typeof subtle.importKey);
    return heard;
  };

  it('are in no text, and wiped when they were used', async () => {
    const { keys } = await createOpenVault();
    const { spelled, held } = listen();
    const parsing = vi.spyOn(JSON, 'parse');
    const writing = vi.spyOn(JSON, 'stringify');
    const decoding = vi.spyOn(TextDecoder.prototype, 'decode');
    const { keyId } = must(await keys.create());
    must(await keys.prove(keyId, { audience: 'a', nonce: null }));
    // Made and imported: the same key, seen twice.
    expect([spelled.size, held.length]).toEqual([1, 2]);
    for (const bytes of held) expect(bytes.every((byte) => byte === 0)).toBe(true);
    const texts = [
      ...parsing.mock.calls.map(([text]) => text),
      ...[...writing.mock.results, ...decoding.mock.results].map(({ value }) => String(value)),
    ];
    expect(texts.some((text) => text.includes('"publicJwk"'))).toBe(true);
    for (const key of spelled) expect(texts.filter((text) => text.includes(key))).toEqual([]);
  });
});
