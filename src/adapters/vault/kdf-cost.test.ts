import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { onDisk } from './testing/disk';
import { createTestVault, makeWallet } from './testing/test-vault';

describe('a new passphrase slot', () => {
  const passes = async (msPerMiBPass: number) => {
    const test = createTestVault();
    test.device.msPerMiBPass = msPerMiBPass;
    await makeWallet(test.vault);
    const header = await onDisk(test.databaseName, (database) => database.get('meta', 'header'));
    const [slot] = (header as never as { slots: { cost: unknown }[] }).slots;
    return slot?.cost;
  };
  it.each([
    ['a slow device', 10, 3],
    // 64 MiB in 3 passes take 0.3 s: 8 take 0.8 s.
    ['a usual one', 0.3 / 0.192, 8],
    ['one that is faster than may be asked for', 0.1, 16],
  ])('costs what %s does in about 0.8 s', async (_, speed, expected) => {
    expect(await passes(speed)).toEqual({ memoryKiB: 64 * 1024, passes: expected, lanes: 1 });
  });
});
