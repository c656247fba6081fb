import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bytesOf, createBackedUp } from '../testing/backup-parts';
import { createOpenVault, createTestVault, must } from '../testing/test-vault';

const make = { ownPassphrase: null, confirmation: null };

describe('making a backup', () => {
  it('seals everything and says what is in it', async () => {
    const { written, time } = await createBackedUp(3);
    expect(written.contents).toEqual({
      kind: 'whole',
      madeAt: time.now,
      cards: 3,
      entries: 3,
      trustLists: 0,
      deviceBound: [],
      unreadable: 0,
    });
    expect(written.leftOut).toBe(0);
    expect(written.name).toMatch(/^facet-\d{4}-\d\d-\d\d\.facet-backup$/u);
  });

  it('shows nothing of what is inside', async () => {
    const { written } = await createBackedUp();
    const text = new TextDecoder('latin1').decode(await bytesOf(written.file));
    for (const word of [
      'given_name',
      'issuer.example',
      'urn:example',
      'observations',
      'credential',
    ])
      expect(text).not.toContain(word);
  });

  it('has the same size for one card and for many', async () => {
    const one = await createBackedUp(1);
    const many = await createBackedUp(5);
    expect(one.written.file.size).toBe(many.written.file.size);
  });

  it('asks for a secret when the wallet was opened more than 5 minutes ago', async () => {
    const { vault, time, recoveryCode } = await createOpenVault();
    time.now += 301;
    expect(await vault.writeBackup(make)).toEqual({
      ok: false,
      error: { code: 'vault/confirm-needed' },
    });
    const wrong = { kind: 'passphrase', text: 'no' } as const;
    expect(await vault.writeBackup({ ...make, confirmation: wrong })).toMatchObject({
      error: { code: 'vault/wrong-secret' },
    });
    const right = { kind: 'recovery-code', text: recoveryCode } as const;
    expect((await vault.writeBackup({ ...make, confirmation: right })).ok).toBe(true);
  });

  it('leaves a damaged record out and counts it', async () => {
    const { vault, receive, databaseName } = await createOpenVault();
    const id = await receive();
    await receive({ shown: { n: 2 } });
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(databaseName);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('cards', 'readwrite');
        writing.objectStore('cards').put({ id, schema: 1, version: 1, sealed: new Uint8Array(60) });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    const written = must(await vault.writeBackup(make));
    expect(written.leftOut).toBe(1);
    expect(written.contents.cards).toBe(1);
  });

  it('does nothing while locked', async () => {
    const { vault } = createTestVault();
    expect(await vault.writeBackup(make)).toEqual({ ok: false, error: { code: 'vault/locked' } });
  });

  it('is written down: when, and how many cards; cards that came since are counted', async () => {
    const { vault, receive, time } = await createBackedUp(2);
    const madeAt = time.now;
    expect(must(await vault.backupHistory())).toEqual({
      notes: [{ kind: 'made', at: madeAt, madeAt, cards: 2 }],
      newCards: 0,
      firstNewAt: null,
    });
    time.now += 60;
    await receive({ shown: { n: 9 } });
    expect(must(await vault.backupHistory())).toMatchObject({
      newCards: 1,
      firstNewAt: madeAt + 60,
    });
  });
});
