import { expect } from '@playwright/test';
import { expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';
import { offerText } from '../support/offer-text';

const stop = {
  code: 'offer/insecure',
  words: 'This offer leads to an address that is not secure: cards.example.',
};

test('I-02 stops at an offer kept at an http address', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await client.fault('offer-over-http');
  await wallet.paste((await client.offer({ card: 'degree' })).offer_uri_text);
  await expectStopped(wallet, stop);
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});

test('I-02 stops at an issuer with an http address', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await wallet.paste(offerText('http://cards.example/office'));
  await expectStopped(wallet, stop);
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});
