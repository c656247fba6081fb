import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import { decodeJws } from '../../core/kernel/jws';
import { buildOffer } from '../../testing/build-offer';
import { byPassphrase, createElsewhere } from './testing/backup-parts';
import { hearKeys, hearNoMore, hearPlaintexts, hearTexts } from './testing/hear-keys';
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
  afterEach(hearNoMore);

  const areZeros = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

  it('are in no text, and wiped when they were used', async () => {
    const { keys } = await createOpenVault();
    const { spelled, held } = hearKeys();
    const texts = hearTexts();
    const { keyId } = must(await keys.create());
    must(await keys.prove(keyId, { audience: 'a', nonce: null }));
    // Made and imported: the same key, heard twice.
    expect([spelled.size, held.length]).toEqual([1, 2]);
    expect(held.every(areZeros)).toBe(true);
    expect(texts.some((text) => text.includes('"publicJwk"'))).toBe(true);
    for (const key of spelled) expect(texts.filter((text) => text.includes(key))).toEqual([]);
  });

  it('are in no text on their way through a backup, and in nothing that was sealed or opened for it', async () => {
    const { spelled } = hearKeys();
    const from = await createOpenVault();
    await from.receive();
    const plaintexts = hearPlaintexts();
    const texts = hearTexts();
    const { file } = must(
      await from.vault.writeBackup({ ownPassphrase: null, confirmation: null }),
    );
    const to = await createElsewhere();
    const { backupId } = must(await to.vault.openBackup(file, byPassphrase));
    must(await to.vault.previewRestore(backupId));
    expect(must(await to.vault.restore(backupId, []))).toMatchObject({ cards: 1 });
    expect(spelled.size).toBe(1);
    expect(plaintexts.length).toBeGreaterThan(0);
    for (const key of spelled) {
      expect(texts.filter((text) => text.includes(key))).toEqual([]);
      const left = plaintexts.filter((bytes) => Buffer.from(bytes).includes(key));
      expect(left.length).toBe(0);
    }
  });
});
