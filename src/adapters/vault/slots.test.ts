import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { MadePasskey } from '../../ports/passkeys';
import { onDisk } from './testing/disk';
import { createOpenVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;
const name = 'Blue key on my ring';

/** An authenticator that answers every salt in its own way. */
const createAuthenticator = (seed: number) => {
  const credentialId = new Uint8Array(16).fill(seed);
  const output = (salt: Uint8Array) => Uint8Array.from(salt, (byte) => byte ^ seed);
  const make = (rpId = 'wallet.example'): MadePasskey => {
    const salt = crypto.getRandomValues(new Uint8Array(32));
    return { credentialId, salt, rpId, transports: ['internal'], output: output(salt) };
  };
  return { make, output };
};

const withPasskey = async () => {
  const test = await createOpenVault();
  const authenticator = createAuthenticator(7);
  must(await test.vault.permitSlotChanges(secret));
  must(await test.vault.addPasskey(authenticator.make(), name));
  const [ask] = await test.vault.passkeys();
  if (ask === undefined) throw new Error('no passkey was kept');
  const given = () =>
    ({ kind: 'passkey', slotId: ask.slotId, output: authenticator.output(ask.salt) }) as const;
  return { ...test, ask, given };
};

const idOf = async (vault: Awaited<ReturnType<typeof withPasskey>>['vault'], kind: string) => {
  const slot = must(await vault.slots()).find((one) => one.kind === kind);
  if (slot === undefined) throw new Error(`no ${kind}`);
  return slot.id;
};

describe('a passkey', () => {
  it('opens the vault, and what it is asked with is told while locked', async () => {
    const { vault, given, ask, receive } = await withPasskey();
    const id = await receive();
    await vault.lock();
    expect(await vault.passkeys()).toEqual([ask]);
    expect(ask).toMatchObject({ rpId: 'wallet.example', transports: ['internal'] });
    expect(await vault.unlock(given())).toEqual({ ok: true, value: { unreadable: 0 } });
    expect(must(await vault.card(id)).summary.id).toBe(id);
  });

  it('is spent by being used', async () => {
    const { vault, given } = await withPasskey();
    await vault.lock();
    const once = given();
    must(await vault.unlock(once));
    expect([...once.output].every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    ['of another authenticator', (output: Uint8Array) => output.map((byte) => byte ^ 1)],
    ['of nothing', () => new Uint8Array(32)],
  ])('does not open with what %s says', async (_, other) => {
    const { vault, given } = await withPasskey();
    await vault.lock();
    const { output, ...rest } = given();
    const wrong = { ...rest, output: Uint8Array.from(other(output)) };
    expect(await vault.unlock(wrong)).toEqual({ ok: false, error: { code: 'vault/wrong-secret' } });
    expect(await vault.unlock({ ...given(), slotId: 'other' })).toMatchObject({ ok: false });
  });

  it.each([
    ['another site', { rpId: 'evil.example' }],
    ['another id of the credential', { credentialId: '00' }],
    ['other transports', { transports: ['usb'] }],
  ])('does not open once its slot names %s', async (_, edit) => {
    const { vault, given, databaseName } = await withPasskey();
    await vault.lock();
    await onDisk(databaseName, async (database) => {
      const header = (await database.get('meta', 'header')) as never as {
        slots: { kind: string }[];
      };
      const slots = header.slots.map((slot) =>
        slot.kind === 'passkey' ? { ...slot, ...edit } : slot,
      );
      await database.put('meta', { ...header, slots } as never);
    });
    expect(await vault.unlock(given())).toEqual({
      ok: false,
      error: { code: 'vault/wrong-secret' },
    });
    expect(await vault.unlock(secret)).toEqual({ ok: true, value: { unreadable: 1 } });
  });

  it('keeps its name sealed', async () => {
    const { vault, databaseName, ask } = await withPasskey();
    must(await vault.renamePasskey(ask.slotId, 'Grey key of Ada'));
    expect(must(await vault.slots()).at(-1)).toMatchObject({ name: 'Grey key of Ada' });
    await vault.lock();
    const header = await onDisk(databaseName, (database) => database.get('meta', 'header'));
    expect(JSON.stringify(header)).not.toMatch(/Blue|Grey/);
    must(await vault.unlock(secret));
    expect(must(await vault.slots()).at(-1)).toMatchObject({ name: 'Grey key of Ada' });
  });

  it('can be tried without changing anything', async () => {
    const { vault, given, databaseName } = await withPasskey();
    const rows = () => onDisk(databaseName, (database) => database.getAll('meta'));
    const before = await rows();
    expect(await vault.trySecret(given())).toEqual({ ok: true, value: undefined });
    const other = { ...given(), output: new Uint8Array(32) };
    expect(await vault.trySecret(other)).toMatchObject({ error: { code: 'vault/wrong-secret' } });
    expect(await rows()).toEqual(before);
  });

  it('opens nothing after it was removed, and the rest still does', async () => {
    const { vault, given, ask, recoveryCode } = await withPasskey();
    must(await vault.permitSlotChanges(secret));
    must(await vault.removeSlot(ask.slotId));
    await vault.lock();
    expect(await vault.passkeys()).toEqual([]);
    expect(await vault.unlock(given())).toMatchObject({ error: { code: 'vault/wrong-secret' } });
    expect(await vault.unlock({ kind: 'recovery-code', text: recoveryCode })).toEqual({
      ok: true,
      value: { unreadable: 0 },
    });
  });
});

describe('changing slots', () => {
  it('needs a secret given within the last two minutes', async () => {
    const { vault, time } = await createOpenVault();
    const { make } = createAuthenticator(3);
    // What making the wallet permitted has run out.
    time.now += 15 * 60;
    const made = make();
    const refused = { ok: false, error: { code: 'slots/not-permitted' } };
    expect(await vault.addPasskey(made, name)).toEqual(refused);
    expect([...made.output].every((byte) => byte === 0)).toBe(true);
    expect(await vault.newRecoveryCode()).toEqual(refused);
    expect(await vault.removeSlot(await idOf(vault, 'recovery-code'))).toEqual(refused);
    expect(await vault.permitSlotChanges({ kind: 'passphrase', text: 'no' })).toMatchObject({
      error: { code: 'vault/wrong-secret' },
    });
    expect(await vault.addPasskey(make(), name)).toEqual(refused);
    must(await vault.permitSlotChanges(secret));
    time.now += 119;
    must(await vault.addPasskey(make(), name));
    time.now += 1;
    expect(await vault.addPasskey(make(), name)).toEqual(refused);
  });

  it('is not permitted by an unlock', async () => {
    const { vault } = await createOpenVault();
    await vault.lock();
    must(await vault.unlock(secret));
    expect(await vault.newRecoveryCode()).toMatchObject({ error: { code: 'slots/not-permitted' } });
  });

  it('always leaves two, and one of them no passkey', async () => {
    const { vault, ask } = await withPasskey();
    const remove = async (id: string) => vault.removeSlot(id);
    const [first, code] = [await idOf(vault, 'passphrase'), await idOf(vault, 'recovery-code')];
    must(await remove(code));
    expect(await remove(first)).toEqual({ ok: false, error: { code: 'slots/only-passkeys' } });
    expect(await remove(ask.slotId)).toEqual({ ok: false, error: { code: 'slots/too-few' } });
    must(await vault.addPasskey(createAuthenticator(9).make(), 'second'));
    expect(await remove(first)).toEqual({ ok: false, error: { code: 'slots/only-passkeys' } });
    must(await remove(ask.slotId));
    expect(await remove('unknown')).toEqual({ ok: false, error: { code: 'slots/unknown' } });
    expect(must(await vault.slots()).map(({ kind }) => kind)).toEqual(['passphrase', 'passkey']);
  });
});
