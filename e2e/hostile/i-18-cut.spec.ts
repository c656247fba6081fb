import { expect } from '@playwright/test';
import { connect, expectStopped, receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

// The counterpart draws another byte for each of them; every byte is one too early.
for (const seed of [1, 2, 3, 4, 5]) {
  test(`I-18 keeps nothing of an answer that breaks off, seed ${seed}`, async ({
    wallet,
    client,
    expectUnchanged,
  }) => {
    // Calls before it decide where the answer is cut.
    for (let n = 0; n < seed; n += 1) await fetch(new URL('/padding', client.addresses.home));
    await receiveSpoilt(wallet, client, 'credential-cut');
    const { host } = new URL(client.addresses.issuer.offers);
    await expectStopped(wallet, {
      code: 'net/no-reply',
      words: `No answer from ${host}.`,
      help: connect,
    });
    const calls = await client.received();
    expect(
      calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/credential')),
    ).toHaveLength(1);
    // What is kept of it is the way on, until the person has enough.
    await wallet.press('Forget it');
    await expect(wallet.button('Forget it')).toHaveCount(0);
    await expectUnchanged();
  });
}
