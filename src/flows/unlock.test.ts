import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { defaultSettings } from '../ports/settings';
import type { CreateFailure, UnlockFailure } from '../ports/vault-access';
import { fakePorts } from '../testing/fake-ports';
import { makeWallet, unlockWallet } from './unlock';

const secret = { kind: 'passphrase', text: 'correct horse' } as const;
const settings = { ...defaultSettings, theme: 'dark' } as const;

const passphraseSlot = { kind: 'passphrase', id: '1' } as const;
const codeSlot = { kind: 'recovery-code', id: '2', isConfirmed: true } as const;

describe('unlockWallet', () => {
  it('opens, then reads the settings', async () => {
    const { ports, calls } = fakePorts({
      vault: {
        unlock: () => Promise.resolve(ok({ unreadable: 2 })),
        settings: () => Promise.resolve(ok(settings)),
        slots: () => Promise.resolve(ok([passphraseSlot, codeSlot])),
      },
    });
    expect(await unlockWallet(ports, secret)).toEqual(
      ok({ unreadable: 2, settings, isCodePending: false }),
    );
    expect(calls).toEqual(['vault.unlock', 'vault.settings', 'vault.slots']);
  });

  it('tells when nobody has written the recovery code down', async () => {
    const { ports } = fakePorts({
      vault: {
        unlock: () => Promise.resolve(ok({ unreadable: 0 })),
        settings: () => Promise.resolve(ok(settings)),
        slots: () => Promise.resolve(ok([passphraseSlot, { ...codeSlot, isConfirmed: false }])),
      },
    });
    expect(await unlockWallet(ports, secret)).toMatchObject({ value: { isCodePending: true } });
  });

  const failures: readonly UnlockFailure[] = [
    { code: 'vault/wrong-secret' },
    { code: 'vault/absent' },
    { code: 'vault/newer' },
    { code: 'vault/damaged' },
    { code: 'vault/recovery-code-shape' },
  ];
  it.each(failures)('ends with $code and reads nothing', async (failure) => {
    const { ports, calls } = fakePorts({
      vault: { unlock: () => Promise.resolve(fail(failure)) },
    });
    expect(await unlockWallet(ports, secret)).toEqual(fail(failure));
    expect(calls).toEqual(['vault.unlock']);
  });

  it('opens with the usual settings when they cannot be read', async () => {
    const { ports } = fakePorts({
      vault: {
        unlock: () => Promise.resolve(ok({ unreadable: 0 })),
        settings: () => Promise.resolve(fail({ code: 'vault/locked' })),
        slots: () => Promise.resolve(fail({ code: 'vault/damaged' })),
      },
    });
    expect(await unlockWallet(ports, secret)).toEqual(
      ok({ unreadable: 0, settings: defaultSettings, isCodePending: false }),
    );
  });
});

describe('makeWallet', () => {
  it('hands out the recovery code and keeps no copy', async () => {
    const { ports, calls } = fakePorts({
      vault: { create: () => Promise.resolve(ok({ recoveryCode: 'AAAAA' })) },
    });
    expect(await makeWallet(ports, 'correct horse')).toEqual(ok({ recoveryCode: 'AAAAA' }));
    expect(calls).toEqual(['vault.create']);
  });

  const failures: readonly CreateFailure[] = [
    { code: 'vault/exists' },
    { code: 'vault/write' },
    { code: 'vault/passphrase-empty' },
    { code: 'vault/passphrase-long' },
  ];
  it.each(failures)('ends with $code', async (failure) => {
    const { ports } = fakePorts({ vault: { create: () => Promise.resolve(fail(failure)) } });
    expect(await makeWallet(ports, '')).toEqual(fail(failure));
  });
});
