import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerOf, openWithCard } from './testing/answering';
import { byPassphrase } from './testing/backup-parts';
import { guardedSettings, parseSettings } from './settings-record';
import { createOpenVault, must, passphrase, requestFor } from './testing/test-vault';

const right = { kind: 'passphrase', text: passphrase } as const;
const wrong = { kind: 'passphrase', text: 'not it' } as const;

describe('asking again before sharing', () => {
  it('builds nothing without a secret that opens the wallet, given with that very call', async () => {
    const { vault } = await openWithCard();
    must(await vault.changeSettings({ askBeforeSharing: 'always' }));
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    expect(review.askBeforeSharing).toBe('always');
    const answer = answerOf(review);
    const before = must(await vault.activity());
    expect(await vault.present(answer)).toEqual({
      ok: false,
      error: { code: 'vault/confirm-needed' },
    });
    expect(await vault.present({ ...answer, confirmation: wrong })).toMatchObject({
      ok: false,
      error: { code: 'vault/wrong-secret' },
    });
    // A permit for the slots is none for this.
    must(await vault.permitSlotChanges(right));
    expect(await vault.present(answer)).toMatchObject({ ok: false });
    expect(must(await vault.activity())).toEqual(before);
    expect((await vault.present({ ...answer, confirmation: right })).ok).toBe(true);
    // Once for each answer: the next one is asked for again.
    const next = answerOf(must(await vault.reviewRequest(requestFor([['given_name']]))));
    expect(await vault.present(next)).toMatchObject({ error: { code: 'vault/confirm-needed' } });
  });

  it('takes the recovery code as well', async () => {
    const { vault, recoveryCode } = await openWithCard();
    must(await vault.changeSettings({ askBeforeSharing: 'always' }));
    const answer = answerOf(must(await vault.reviewRequest(requestFor([['given_name']]))));
    const confirmation = { kind: 'recovery-code', text: recoveryCode } as const;
    expect((await vault.present({ ...answer, confirmation })).ok).toBe(true);
  });

  it('asks by what leaves where only sensitive fields are guarded', async () => {
    const { vault } = await openWithCard();
    must(await vault.changeSettings({ askBeforeSharing: 'sensitive' }));
    const plain = answerOf(must(await vault.reviewRequest(requestFor([['age_over_18']]))));
    expect((await vault.present(plain)).ok).toBe(true);
    must(await vault.changeSettings({ sensitiveGroups: ['name'] }));
    const name = answerOf(must(await vault.reviewRequest(requestFor([['given_name']]))));
    expect(await vault.present(name)).toMatchObject({ error: { code: 'vault/confirm-needed' } });
  });
});

describe('asking less', () => {
  it('takes a secret, and asking more takes none', async () => {
    const { vault, time } = await createOpenVault();
    time.now += 3_600;
    must(await vault.changeSettings({ askBeforeSharing: 'always' }));
    for (const askBeforeSharing of ['sensitive', 'never'] as const)
      expect(await vault.changeSettings({ askBeforeSharing, theme: 'dark' })).toEqual({
        ok: false,
        error: { code: 'slots/not-permitted' },
      });
    expect(must(await vault.settings())).toMatchObject({
      askBeforeSharing: 'always',
      theme: 'system',
    });
    must(await vault.changeSettings({ theme: 'dark' }));
    must(await vault.permitSlotChanges(right));
    must(await vault.changeSettings({ askBeforeSharing: 'never' }));
    expect(must(await vault.settings()).askBeforeSharing).toBe('never');
  });

  it('does not come with a backup', async () => {
    const { vault, time } = await createOpenVault();
    must(await vault.changeSettings({ theme: 'dark' }));
    const make = { ownPassphrase: null, confirmation: right };
    const { file } = must(await vault.writeBackup(make));
    must(await vault.changeSettings({ theme: 'light', askBeforeSharing: 'always' }));
    time.now += 3_600;
    const { backupId } = must(await vault.openBackup(file, byPassphrase));
    must(await vault.restore(backupId, ['settings']));
    expect(must(await vault.settings())).toMatchObject({
      theme: 'dark',
      askBeforeSharing: 'always',
    });
  });

  it('does not come with settings that cannot be read', () => {
    expect(parseSettings('broken')).toBeNull();
    expect(guardedSettings.askBeforeSharing).toBe('always');
    expect(parseSettings({ askBeforeSharing: 'perhaps', theme: 'dark' })).toMatchObject({
      theme: 'dark',
      askBeforeSharing: 'always',
    });
  });
});
