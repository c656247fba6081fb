import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import type { VaultDatabase } from './schema';
import { onDisk } from './testing/disk';
import { idsIn, makeHome } from './testing/second-home';

import { must, passphrase, requestFor } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

const spoilCards = async (database: VaultDatabase): Promise<void> => {
  for (const row of await database.getAll('cards'))
    await database.put('cards', { ...row, sealed: row.sealed.map((byte) => byte ^ 1) });
};

describe('what the manifest names', () => {
  it.each(['cards', 'keys', 'settings', 'observations'] as const)(
    'is brought back from the second copy when rows of %s are gone',
    async (store) => {
      const home = await makeHome();
      const id = await home.receive();
      must(await home.vault.changeSettings({ theme: 'dark' }));
      await home.vault.lock();
      await onDisk(home.databaseName, (database) => database.clear(store));
      const opened = must(await home.vault.unlock(secret));
      // Settings and what is known of the slots lie in one store.
      expect(opened).toEqual({ unreadable: 0, repaired: store === 'settings' ? 2 : 1 });
      expect(must(await home.vault.card(id)).summary.facts.intact).toBe(true);
      expect(must(await home.vault.settings()).theme).toBe('dark');
      expect(await home.vault.health()).toMatchObject({
        manifest: 'repaired',
        repaired: opened.repaired === 2 ? [{ store }, { store }] : [{ store }],
      });
    },
  );

  it.each(['flipped', 'swapped', 'set back', 'planted'])(
    'is found by reading everything when a row was %s, and put right',
    async (how) => {
      const home = await makeHome();
      const [a, b] = [await home.receive(), await home.receive()];
      await home.vault.lock();
      await onDisk(home.databaseName, async (database) => {
        const [first, second] = await database.getAll('cards');
        if (first === undefined || second === undefined) throw new Error('two rows expected');
        const bytes = first.sealed.slice();
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        if (how === 'flipped') await database.put('cards', { ...first, sealed: bytes });
        if (how === 'set back') await database.put('cards', { ...first, version: 1 });
        if (how === 'swapped') {
          await database.put('cards', { ...first, sealed: second.sealed });
          await database.put('cards', { ...second, sealed: first.sealed });
        }
        if (how === 'planted') {
          await database.delete('cards', first.id);
          await database.put('cards', { ...first, id: 'planted' });
        }
      });
      must(await home.vault.unlock(secret));
      must(await home.vault.scrub());
      for (const id of [a, b])
        expect(must(await home.vault.card(id)).summary.facts.intact).toBe(true);
      expect(await home.vault.health()).toMatchObject({ manifest: 'repaired', damage: null });
      const rows = await onDisk(home.databaseName, (database) => database.getAllKeys('cards'));
      expect(rows.toSorted()).toEqual([a, b].toSorted());
    },
  );

  it('is brought back when somebody opens a card sooner than everything was read', async () => {
    const home = await makeHome();
    const [a, b] = [await home.receive(), await home.receive()];
    await home.vault.lock();
    await onDisk(home.databaseName, spoilCards);
    must(await home.vault.unlock(secret));
    const opened = await Promise.all([a, b, a].map((id) => home.vault.card(id)));
    for (const card of opened) expect(must(card).summary.facts.intact).toBe(true);
    for (const { facts } of must(await home.vault.cards()).cards) expect(facts.intact).toBe(true);
    const { repaired } = await home.vault.health();
    expect(repaired.map(({ cardId }) => cardId).toSorted()).toEqual([a, b].toSorted());
  });

  it('is brought back when somebody asks for a card sooner than everything was read', async () => {
    const home = await makeHome();
    const id = await home.receive({ hidden: { given_name: 'Ada' } });
    await home.vault.lock();
    await onDisk(home.databaseName, spoilCards);
    must(await home.vault.unlock(secret));
    const review = must(await home.vault.reviewRequest(requestFor([['given_name']])));
    expect(review.plan).toMatchObject({
      isAnswerable: true,
      queries: [{ candidates: [{ credentialId: id }] }],
    });
  });

  it('that nothing brings back is told, and nothing is written before it was seen', async () => {
    const home = await makeHome();
    const [a, b] = [await home.receive(), await home.receive()];
    await home.vault.lock();
    home.folder.put('a', null);
    home.folder.put('b', null);
    await onDisk(home.databaseName, (database) => database.delete('cards', a));
    expect(must(await home.vault.unlock(secret)).damage).toEqual({ readable: 1, total: 2 });
    expect(await home.vault.changeSettings({ theme: 'dark' })).toEqual({
      ok: false,
      error: { code: 'vault/write', facts: { reason: 'damaged' } },
    });
    must(await home.vault.scrub());
    expect(home.folder.bytes('a')).toBeNull();
    must(await home.vault.acceptDamage());
    must(await home.vault.changeSettings({ theme: 'dark' }));
    must(await home.vault.scrub());
    expect(await home.vault.health()).toMatchObject({ manifest: 'whole', damage: null });
    await home.vault.lock();
    expect(must(await home.vault.unlock(secret)).damage).toBeUndefined();
    expect(await idsIn(home)).toContain(b);
  });

  it('is read while the vault goes on writing, and stays right', async () => {
    const home = await makeHome();
    const ids: CredentialId[] = [];
    for (let n = 0; n < 40; n += 1) ids.push(await home.receive());
    const reading = home.vault.scrub();
    for (const id of ids.slice(0, 10)) must(await home.vault.forgetCard(id));
    await home.receive();
    must(await home.vault.changeSettings({ theme: 'dark' }));
    must(await reading);
    expect(await home.vault.health()).toMatchObject({ manifest: 'whole', repaired: [] });
  });
});
