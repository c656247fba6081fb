import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createTestVault, makeWallet, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

const groupsOf = (code: string) => {
  const [, second = '', , , fifth = ''] = code.split('-');
  return { second, fifth };
};

describe('a recovery code', () => {
  it('keeps no card until the first one was typed back', async () => {
    const test = createTestVault();
    const { recoveryCode } = must(await test.vault.create(passphrase));
    const pending = must(await test.review({}));
    expect(await test.vault.keep(pending.pendingId, null)).toEqual({
      ok: false,
      error: { code: 'vault/code-not-confirmed' },
    });
    expect(await test.vault.confirmRecoveryCode({ second: 'AAAAA', fifth: 'BBBBB' })).toEqual({
      ok: false,
      error: { code: 'slots/not-the-code' },
    });
    const typed = groupsOf(recoveryCode.toLowerCase());
    must(await test.vault.confirmRecoveryCode(typed));
    must(await test.vault.keep(pending.pendingId, null));
  });

  it('that was shown and never typed back is asked for after the next unlock, and a new one takes its place', async () => {
    const { vault, start } = createTestVault();
    const { recoveryCode: lost } = must(await vault.create(passphrase));
    await vault.lock();
    const again = start().vault;
    must(await again.unlock(secret));
    expect(must(await again.slots())).toContainEqual(
      expect.objectContaining({ kind: 'recovery-code', isConfirmed: false }),
    );
    expect(await again.confirmRecoveryCode(groupsOf(lost))).toMatchObject({
      error: { code: 'slots/unknown' },
    });
    const { recoveryCode } = must(await again.newRecoveryCode());
    must(await again.confirmRecoveryCode(groupsOf(recoveryCode)));
    expect(must(await again.slots())).toContainEqual(
      expect.objectContaining({ kind: 'recovery-code', isConfirmed: true }),
    );
    await again.lock();
    expect(await again.unlock({ kind: 'recovery-code', text: lost })).toMatchObject({ ok: false });
    must(await again.unlock({ kind: 'recovery-code', text: recoveryCode }));
  });

  it('counts as written down by whoever opens the vault with it', async () => {
    const { vault } = createTestVault();
    const { recoveryCode } = must(await vault.create(passphrase));
    for (const text of [recoveryCode, recoveryCode]) {
      await vault.lock();
      must(await vault.unlock({ kind: 'recovery-code', text }));
    }
    expect(must(await vault.slots())).toContainEqual(
      expect.objectContaining({ kind: 'recovery-code', isConfirmed: true }),
    );
  });

  it('replaces the one before it only when it was typed back', async () => {
    const { vault, start } = createTestVault();
    const old = { kind: 'recovery-code', text: await makeWallet(vault) } as const;
    must(await vault.permitSlotChanges(old));
    const shown = must(await vault.newRecoveryCode()).recoveryCode;
    // The browser is killed before anything is typed.
    const later = start().vault;
    must(await later.unlock(old));
    expect(await later.trySecret({ kind: 'recovery-code', text: shown })).toMatchObject({
      ok: false,
    });
    must(await later.permitSlotChanges(secret));
    const { recoveryCode } = must(await later.newRecoveryCode());
    must(await later.confirmRecoveryCode(groupsOf(recoveryCode)));
    expect(await later.trySecret(old)).toMatchObject({ error: { code: 'vault/wrong-secret' } });
    expect(await later.trySecret({ kind: 'recovery-code', text: recoveryCode })).toMatchObject({
      ok: true,
    });
    expect(must(await later.slots())).toHaveLength(2);
  });
});
