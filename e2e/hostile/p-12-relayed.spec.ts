import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { expectRefused, readSpoilt, stoppedRequest } from '../support/expect-refused';
import { test } from '../support/hostile';
import { walletPage } from '../support/wallet-page';

test('a request that was answered is over for another wallet', async ({
  wallet,
  client,
  browser,
  stand,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
  await client.forgetReceived();

  const context = await browser.newContext({ baseURL: stand.wallet, locale: 'en-GB' });
  const other = walletPage(await context.newPage());
  await other.make();
  await other.paste(started.request_text);
  await other.press('Read request');
  const { host } = new URL(client.addresses.verifier.origin);
  await expectRefused(other, {
    code: 'request/fetch-status',
    words: `${host} no longer has it (answer 410). Nothing was sent. Ask them to start again.`,
  });
  await context.close();
  const calls = await client.received();
  expect(calls.filter(({ role }) => role === 'verifier')).toEqual([
    { role: 'verifier', method: 'GET', path: `/requests/${started.session}` },
  ]);
});

test('the wallet itself knows a request it answered, whatever the requester says', async ({
  wallet,
  client,
}) => {
  const consent = consentPage(wallet);
  await client.fault('request-served-again');
  const started = await client.start('age-check');
  await consent.open(started);
  await consent.share.click();
  await expect(wallet.text(/They accepted it\./u)).toBeVisible();
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await client.forgetReceived();
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expectRefused(wallet, {
    code: 'request/replayed',
    words: 'It was used before. Nothing was sent. Ask them to start again.',
  });
  expect((await client.received()).map(({ method }) => method)).toEqual(['GET']);
});

test('a request passed on after its five minutes has ended', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await readSpoilt(wallet, client, 'request-ended');
  await expect(wallet.text(stoppedRequest)).toHaveCount(0);
  await expectRefused(wallet, {
    code: 'request/expired',
    title: 'This request ended.',
    words: 'Ask them to start again. Nothing was sent.',
  });
  await expectUnchanged();
});
