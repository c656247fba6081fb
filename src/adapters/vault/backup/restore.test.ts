import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { byPassphrase, createBackedUp, createElsewhere } from '../testing/backup-parts';
import { createOpenVault, createTestVault, must, passphrase } from '../testing/test-vault';

const make = { ownPassphrase: null, confirmation: null };

describe('restoring', () => {
  const restoreInto = async (
    { vault }: Awaited<ReturnType<typeof createElsewhere>>,
    file: Blob,
    chosen: readonly string[] = [],
  ) => {
    const { backupId } = must(await vault.openBackup(file, byPassphrase));
    return must(await vault.restore(backupId, chosen));
  };

  it('brings everything into another wallet, and the keys still sign', async () => {
    const from = await createBackedUp(2);
    const to = await createElsewhere();
    expect(await restoreInto(to, from.written.file)).toMatchObject({ cards: 2, entries: 2 });
    const before = must(await from.vault.cards()).cards;
    const after = must(await to.vault.cards()).cards;
    expect(after.map(({ id, addedAt }) => [id, addedAt]).sort()).toEqual(
      before.map(({ id, addedAt }) => [id, addedAt]).sort(),
    );
    expect(must(await to.vault.activity())).toEqual(must(await from.vault.activity()));
    for (const { id } of after)
      expect(must(await to.vault.card(id)).credential.original).toBe(
        must(await from.vault.card(id)).credential.original,
      );
    // Opened again from the disk alone.
    const again = to.start().vault;
    await to.vault.lock();
    must(await again.unlock({ kind: 'passphrase', text: passphrase }));
    expect(must(await again.cards()).cards).toHaveLength(2);
  });

  it('brings the settings where nothing is set yet, and only when chosen where something is', async () => {
    const from = await createOpenVault();
    must(await from.vault.changeSettings({ theme: 'dark' }));
    const { file } = must(await from.vault.writeBackup(make));
    const fresh = await createElsewhere();
    await restoreInto(fresh, file);
    expect(must(await fresh.vault.settings()).theme).toBe('dark');
    const set = await createElsewhere();
    must(await set.vault.changeSettings({ theme: 'light' }));
    const { backupId } = must(await set.vault.openBackup(file, byPassphrase));
    expect(must(await set.vault.previewRestore(backupId)).differences).toMatchObject([
      { kind: 'settings' },
    ]);
    must(await set.vault.restore(backupId, []));
    expect(must(await set.vault.settings()).theme).toBe('light');
    await restoreInto(set, file, ['settings']);
    expect(must(await set.vault.settings()).theme).toBe('dark');
  });

  it('makes no duplicate the second time', async () => {
    const from = await createBackedUp(2);
    const to = await createElsewhere();
    await restoreInto(to, from.written.file);
    const { backupId } = must(await to.vault.openBackup(from.written.file, byPassphrase));
    expect(must(await to.vault.previewRestore(backupId))).toMatchObject({
      newCards: [],
      sameCards: 2,
      newEntries: 0,
      differences: [],
    });
    expect(must(await to.vault.restore(backupId, []))).toMatchObject({ cards: 0, entries: 0 });
    expect(must(await to.vault.cards()).cards).toHaveLength(2);
    expect(must(await to.vault.activity())).toHaveLength(2);
  });

  it('says when the wallet is newer, and deletes nothing', async () => {
    const { vault, receive, written, time } = await createBackedUp(1);
    time.now += 60;
    const later = await receive({ shown: { n: 77 } });
    const { backupId } = must(await vault.openBackup(written.file, byPassphrase));
    expect(must(await vault.previewRestore(backupId))).toMatchObject({
      isOlder: true,
      newCards: [],
      sameCards: 1,
      onlyHere: 1,
    });
    must(await vault.restore(backupId, []));
    expect(must(await vault.cards()).cards.map(({ id }) => id)).toContain(later);
  });

  it('brings back a card that was deleted since', async () => {
    const { vault, written } = await createBackedUp(2);
    const [first] = must(await vault.cards()).cards;
    if (first === undefined) throw new Error('no card');
    must(await vault.forgetCard(first.id));
    const { backupId } = must(await vault.openBackup(written.file, byPassphrase));
    expect(must(await vault.previewRestore(backupId)).newCards).toHaveLength(1);
    must(await vault.restore(backupId, []));
    expect((await vault.card(first.id)).ok).toBe(true);
  });

  it('keeps what is here of a card that differs, unless the other is chosen', async () => {
    const { vault, written, time } = await createBackedUp(1);
    time.now += 3_600;
    const [card] = must(await vault.cards()).cards;
    if (card === undefined) throw new Error('no card');
    must(await vault.verifyAgain(card.id));
    const { backupId } = must(await vault.openBackup(written.file, byPassphrase));
    const preview = must(await vault.previewRestore(backupId));
    expect(preview.differences).toMatchObject([
      { kind: 'card', id: card.id, newer: 'here', here: { verifiedAt: time.now } },
    ]);
    expect(must(await vault.restore(backupId, []))).toMatchObject({ changed: 0 });
    const again = must(await vault.openBackup(written.file, byPassphrase)).backupId;
    expect(must(await vault.restore(again, [card.id]))).toMatchObject({ changed: 1 });
    const last = must(await vault.openBackup(written.file, byPassphrase)).backupId;
    expect(must(await vault.previewRestore(last)).differences).toEqual([]);
  });

  it('puts activity in its place: in its own order, before what happened here later', async () => {
    const from = await createOpenVault();
    await from.receive({ shown: { n: 1 } });
    await from.receive({ shown: { n: 2 } });
    const { file } = must(await from.vault.writeBackup(make));
    const was = must(await from.vault.activity()).map(({ id }) => id);
    const to = await createElsewhere();
    to.time.now += 600;
    await to.receive({ shown: { n: 3 } });
    const [own] = must(await to.vault.activity()).map(({ id }) => id);
    await restoreInto(to, file);
    expect(must(await to.vault.activity()).map(({ id }) => id)).toEqual([own, ...was]);
  });

  it('brings no card before the recovery code was typed back', async () => {
    const { written } = await createBackedUp(1);
    const { vault } = createTestVault();
    must(await vault.create('not written down yet'));
    const { backupId } = must(await vault.openBackup(written.file, byPassphrase));
    expect(await vault.restore(backupId, [])).toEqual({
      ok: false,
      error: { code: 'vault/code-not-confirmed' },
    });
    expect(must(await vault.cards()).cards).toEqual([]);
  });

  it('forgets an opened backup when the wallet locks', async () => {
    const { vault, written } = await createBackedUp(1);
    const { backupId } = must(await vault.openBackup(written.file, byPassphrase));
    await vault.lock();
    must(await vault.unlock({ kind: 'passphrase', text: passphrase }));
    expect(await vault.restore(backupId, [])).toEqual({
      ok: false,
      error: { code: 'backup/gone' },
    });
  });
});

describe('a card tied to this device', () => {
  it('goes without its key, is listed, and can be looked at but not shared', async () => {
    const from = await createOpenVault();
    const key = must(await from.keys.create());
    const pending = must(
      await from.review({ key: key.jwk }, key.keyId, {}, { isDeviceBound: true }),
    );
    must(await from.vault.keep(pending.pendingId, null));
    const { file, contents } = must(await from.vault.writeBackup(make));
    expect(contents.deviceBound).toMatchObject([{ issuerUrl: 'https://issuer.example' }]);
    const to = await createElsewhere();
    const { backupId } = must(await to.vault.openBackup(file, byPassphrase));
    expect(must(await to.vault.restore(backupId, [])).deviceBound).toHaveLength(1);
    const [card] = must(await to.vault.cards()).cards;
    expect(card).toMatchObject({ isForViewing: true });
    expect(await to.keys.prove(key.keyId, { audience: 'https://a.example', nonce: null })).toEqual({
      ok: false,
      error: { code: 'keys/unknown' },
    });
    // In the wallet it came from nothing changes.
    const [own] = must(await from.vault.cards()).cards;
    expect(own).toMatchObject({ isForViewing: false });
  });
});

describe('a card that could not be saved', () => {
  it('is sealed with its key into a file that restores it', async () => {
    const from = await createOpenVault();
    const key = must(await from.keys.create());
    const pending = must(await from.review({ key: key.jwk }, key.keyId));
    const { file, contents } = must(await from.vault.writePending(pending.pendingId));
    expect(contents).toMatchObject({ kind: 'card', cards: 1, entries: 0 });
    const to = await createElsewhere();
    const { backupId } = must(await to.vault.openBackup(file, byPassphrase));
    expect(must(await to.vault.restore(backupId, []))).toMatchObject({ cards: 1 });
    expect(
      (await to.keys.prove(key.keyId, { audience: 'https://a.example', nonce: null })).ok,
    ).toBe(true);
  });
});
