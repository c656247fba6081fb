import { expect } from '@playwright/test';
import { askIssuer, expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('I-03 stops at an offer by value and by reference at once', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await client.fault('offer-twice');
  await wallet.paste((await client.offer({ card: 'degree' })).offer_uri_text);
  await expectStopped(wallet, {
    code: 'offer/value-and-reference',
    words: 'This offer contradicts itself.',
    help: askIssuer,
  });
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});
