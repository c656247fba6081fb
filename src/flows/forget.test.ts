import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { fakePorts } from '../testing/fake-ports';
import { eraseWallet } from './forget';

describe('eraseWallet', () => {
  it('ends the vault first and what stands beside it after', async () => {
    const { ports, calls } = fakePorts({
      vault: { erase: async () => ok(undefined) },
      storage: { clear: async () => undefined },
    });
    expect((await eraseWallet(ports)).ok).toBe(true);
    expect(calls).toEqual(['vault.erase', 'storage.clear']);
  });

  it('keeps what says that there is a wallet where the vault could not be ended', async () => {
    const erase = async () => fail({ code: 'vault/write', facts: { reason: 'blocked' } });
    const { ports, calls } = fakePorts({ vault: { erase } });
    expect(await eraseWallet(ports)).toMatchObject({ error: { code: 'vault/write' } });
    expect(calls).toEqual(['vault.erase']);
  });
});
