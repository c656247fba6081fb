import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { defaultSeed } from './practice';
import { demoPublisherJwk } from './trust/trust-list';

// Read as text: the counterpart imports nothing of the wallet's, not even to compare.
it('the demo build pins the key that the default seed gives', async () => {
  const pinned = new URL('../../src/demo/practice-publisher.ts', import.meta.url);
  const text = await readFile(pinned, 'utf8');
  const { x, y } = demoPublisherJwk(defaultSeed);
  expect(text).toContain(`'${x}'`);
  expect(text).toContain(`'${y}'`);
});
