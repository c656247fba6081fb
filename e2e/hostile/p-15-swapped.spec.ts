import { expect } from '@playwright/test';
import { consentPage, rowsOfPaths, verdict } from '../support/consent-page';
import { readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

test('what the address says to the next reader changes nothing here', async ({
  wallet,
  client,
  page,
}) => {
  const consent = consentPage(wallet);
  const started = await readSpoilt(wallet, client, 'request-swapped');
  await expect(wallet.heading(/^Nordbar asks for 1 field$/u)).toBeVisible();
  // A page that opened this one might shout at it.
  await page.evaluate((text) => {
    window.postMessage({ type: 'openid4vp', request: text }, '*');
    window.postMessage(text, '*');
  }, started.request_text);
  const seen = (await consent.rows('Driving licence')).filter(({ isYellow }) => isYellow);
  // Somebody else reads it meanwhile, and is asked for everything.
  const address = `${client.addresses.verifier.origin}/requests/${started.session}`;
  const [, payload = ''] = (await (await fetch(address)).text()).split('.');
  expect(Buffer.from(payload, 'base64url').toString()).toContain('birth_date');
  await expect(wallet.heading(/^Nordbar asks for 1 field$/u)).toBeVisible();
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect(outcome.state).toBe('accepted');
  expect(seen.map(({ label }) => label).sort()).toEqual(
    rowsOfPaths('driving-licence', outcome.paths['licence'] ?? []),
  );
  // Read once by this wallet and once by the other reader: never again before the answer.
  expect((await client.received()).map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
});

test('a second request that comes in has its own screen, and its own answer', async ({
  wallet,
  client,
  page,
}) => {
  const consent = consentPage(wallet);
  const first = await client.start('age-check');
  await consent.open(first);
  await page.goBack();
  await wallet.goTo('Wallet');
  const second = await client.start('car-share');
  await consent.open(second);
  await expect(wallet.heading(/^Aalto Car Share asks for /u)).toBeVisible();
  await consent.share.click();
  expect((await verdict(client, second)).state).toBe('accepted');
  expect((await client.outcome(first)).state).toBe('waiting');
});
