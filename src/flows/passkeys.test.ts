import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { MadePasskey, PasskeyAsk, PasskeyFailure } from '../ports/passkeys';
import { defaultSettings } from '../ports/settings';
import type { UnlockFailure } from '../ports/vault-access';
import type { SlotChangeFailure } from '../ports/vault-slots';
import { fakePorts } from '../testing/fake-ports';
import { addPasskey, permitWithPasskey, tryPasskey, unlockWithPasskey } from './passkeys';

const ask = (slotId: string): PasskeyAsk => ({
  slotId,
  credentialId: Uint8Array.of(1),
  salt: new Uint8Array(32),
  rpId: 'wallet.example',
  transports: [],
});
const output = new Uint8Array(32).fill(7);
const made: MadePasskey = { ...ask('new'), output };
const given = () => Promise.resolve(ok({ slotId: 'a', output }));

const passkeyFailures: readonly PasskeyFailure[] = [
  { code: 'passkey/unavailable' },
  { code: 'passkey/not-used' },
  { code: 'passkey/no-prf' },
  { code: 'passkey/here-already' },
  { code: 'passkey/other-site' },
];

describe('addPasskey', () => {
  it('makes one beside those that are there, with 32 bytes of its own, and hands it to the vault', async () => {
    const seen: unknown[] = [];
    const { ports, calls } = fakePorts({
      vault: {
        passkeys: () => Promise.resolve([ask('a')]),
        addPasskey: (...args) => {
          seen.push(args);
          return Promise.resolve(ok(undefined));
        },
      },
      passkeys: {
        make: (salt, present) => {
          seen.push([salt.length, present.map(({ slotId }) => slotId)]);
          return Promise.resolve(ok(made));
        },
      },
    });
    expect(await addPasskey(ports, 'Blue key')).toEqual(ok(undefined));
    expect(calls).toEqual(['vault.passkeys', 'passkeys.make', 'vault.addPasskey']);
    expect(seen).toEqual([
      [32, ['a']],
      [made, 'Blue key'],
    ]);
  });

  it.each(passkeyFailures)('adds nothing on $code', async (failure) => {
    const { ports, calls } = fakePorts({
      vault: { passkeys: () => Promise.resolve([]) },
      passkeys: { make: () => Promise.resolve(fail(failure)) },
    });
    expect(await addPasskey(ports, 'x')).toEqual(fail(failure));
    expect(calls).toEqual(['vault.passkeys', 'passkeys.make']);
  });

  const refusals: readonly SlotChangeFailure[] = [
    { code: 'slots/not-permitted' },
    { code: 'vault/locked' },
    { code: 'vault/write' },
    { code: 'vault/damaged' },
  ];
  it.each(refusals)('ends with $code', async (failure) => {
    const { ports } = fakePorts({
      vault: {
        passkeys: () => Promise.resolve([]),
        addPasskey: () => Promise.resolve(fail(failure)),
      },
      passkeys: { make: () => Promise.resolve(ok(made)) },
    });
    expect(await addPasskey(ports, 'x')).toEqual(fail(failure));
  });
});

describe('unlockWithPasskey', () => {
  it('asks at once, because a press is soon forgotten, and opens with what it is given', async () => {
    const secrets: unknown[] = [];
    const { ports, calls } = fakePorts({
      vault: {
        unlock: (secret) => {
          secrets.push(secret);
          return Promise.resolve(ok({ unreadable: 0 }));
        },
        settings: () => Promise.resolve(ok(defaultSettings)),
        slots: () => Promise.resolve(ok([])),
      },
      passkeys: { ask: given },
    });
    expect(await unlockWithPasskey(ports, [ask('a')])).toMatchObject({ ok: true });
    expect(calls.slice(0, 2)).toEqual(['passkeys.ask', 'vault.unlock']);
    expect(secrets).toEqual([{ kind: 'passkey', slotId: 'a', output }]);
  });

  it.each([
    { code: 'passkey/unavailable' },
    { code: 'passkey/not-used' },
    { code: 'passkey/no-prf' },
    { code: 'passkey/other-site' },
  ] as const)('opens nothing on $code', async (failure) => {
    const { ports, calls } = fakePorts({ passkeys: { ask: () => Promise.resolve(fail(failure)) } });
    expect(await unlockWithPasskey(ports, [ask('a')])).toEqual(fail(failure));
    expect(calls).toEqual(['passkeys.ask']);
  });
});

const unlockFailures: readonly UnlockFailure[] = [
  { code: 'vault/wrong-secret' },
  { code: 'vault/damaged' },
];

describe('tryPasskey', () => {
  it('asks for that passkey and no other', async () => {
    const asked: string[] = [];
    const { ports, calls } = fakePorts({
      vault: {
        passkeys: () => Promise.resolve([ask('a'), ask('b')]),
        trySecret: () => Promise.resolve(ok(undefined)),
      },
      passkeys: {
        ask: (slots) => {
          asked.push(...slots.map(({ slotId }) => slotId));
          return given();
        },
      },
    });
    expect(await tryPasskey(ports, 'a')).toEqual(ok(undefined));
    expect(asked).toEqual(['a']);
    expect(calls).toEqual(['vault.passkeys', 'passkeys.ask', 'vault.trySecret']);
  });

  it.each(unlockFailures)('ends with $code', async (failure) => {
    const { ports } = fakePorts({
      vault: {
        passkeys: () => Promise.resolve([ask('a')]),
        trySecret: () => Promise.resolve(fail(failure)),
      },
      passkeys: { ask: given },
    });
    expect(await tryPasskey(ports, 'a')).toEqual(fail(failure));
  });
});

describe('permitWithPasskey', () => {
  it.each(unlockFailures)('permits nothing on $code', async (failure) => {
    const { ports, calls } = fakePorts({
      vault: { permitSlotChanges: () => Promise.resolve(fail(failure)) },
      passkeys: { ask: given },
    });
    expect(await permitWithPasskey(ports, [ask('a')])).toEqual(fail(failure));
    expect(calls).toEqual(['passkeys.ask', 'vault.permitSlotChanges']);
  });
});
