import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateZlib } from './inflate';

const budget = 16 * 1024 * 1024;

describe('bounded inflation', () => {
  it('stops at the budget, long before a bomb is inflated', async () => {
    const bomb = new Uint8Array(deflateSync(new Uint8Array(96 * 1024 * 1024)));
    const before = process.memoryUsage().arrayBuffers;
    const inflated = await inflateZlib(bomb, budget);
    expect(inflated).toEqual({
      ok: false,
      error: { code: 'status/too-large', facts: { cap: budget } },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });
});
