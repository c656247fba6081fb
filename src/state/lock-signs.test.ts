import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../core/kernel/time';
import { lockSigns, whileHeld } from './lock-signs';

const ports = { clock: { now: () => epochSeconds(1_000) } };

describe('whileHeld', () => {
  it('holds until the last of several has ended, also when one breaks', async () => {
    let endFirst: () => void = () => undefined;
    const first = whileHeld(ports, () => new Promise<void>((done) => (endFirst = done)));
    const second = whileHeld(ports, () => Promise.reject(new Error('broken')));
    await expect(second).rejects.toThrow('broken');
    expect(lockSigns().busySince).toBe(1_000);
    endFirst();
    await first;
    expect(lockSigns().busySince).toBeNull();
  });
});
