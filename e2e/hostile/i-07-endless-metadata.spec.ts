import { expect } from '@playwright/test';
import { connect, expectStopped, stopped, type Stop } from '../support/expect-stopped';
import type { FaultName } from '../counterpart/faults/faults';
import { test } from '../support/hostile';

const tenSeconds = 10_000;

const cases: readonly (readonly [
  what: string,
  fault: FaultName,
  code: string,
  said: string,
  help: string,
])[] = [
  [
    'metadata of 5 MiB',
    'metadata-huge',
    'net/too-large',
    'The answer from {host} is too large: more than 256 KiB.',
    stopped,
  ],
  [
    'metadata that never ends',
    'metadata-endless',
    'net/too-large',
    'The answer from {host} is too large: more than 256 KiB.',
    stopped,
  ],
  // This one takes as long as the wallet waits, which is ten seconds: the silence itself is the attack.
  [
    'metadata that begins and falls silent',
    'metadata-silent',
    'net/timeout',
    'No answer from {host} in time.',
    connect,
  ],
];

for (const [what, fault, code, said, help] of cases) {
  test(`I-07 stops at ${what}`, async ({ wallet, client, expectUnchanged }) => {
    const offer = await client.offer({ card: 'degree', by: 'value' });
    await client.fault(fault);
    await wallet.paste(offer.offer_uri_text);
    await wallet.press('Contact them');
    const { host } = new URL(client.addresses.issuer.offers);
    const stop: Stop = { code, words: said.replace('{host}', host), help };
    await expect(wallet.alert).toBeVisible({ timeout: 2 * tenSeconds });
    await expectStopped(wallet, stop);
    const asked = (await client.received()).map(({ path }) => path);
    expect(asked.filter((path) => /token|credential$/u.test(path))).toEqual([]);
    await expectUnchanged();
  });
}
