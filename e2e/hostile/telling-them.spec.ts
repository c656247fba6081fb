import { expect } from '@playwright/test';
import type { Call } from '../counterpart/http/call-log';
import { expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

// DESIGN 10, declining: an error goes only to an authenticated requester, after the person was told, on a tap.

const tell = "Tell them it can't be answered";
const isPost = ({ method }: Call): boolean => method === 'POST';
const nonceWords =
  'It lacks the one-time number that protects your answer. Nothing was sent. Ask them to start again.';

test('without the tap nothing is sent', async ({ wallet, client, expectUnchanged }) => {
  const started = await readSpoilt(wallet, client, 'nonce-short');
  await expect(wallet.button(tell)).toBeEnabled();
  await expect(
    wallet.text(/ would hear that, and nothing about you or your cards\.$/u),
  ).toBeVisible();
  await expectRefused(wallet, { code: 'request/nonce', words: nonceWords });
  expect((await client.received()).filter(isPost)).toEqual([]);
  expect((await client.outcome(started)).state).toBe('waiting');
  await expectUnchanged();
});

test('after the tap they hear the error of the protocol, once, and Activity says so', async ({
  wallet,
  client,
  page,
}) => {
  const started = await readSpoilt(wallet, client, 'nonce-short');
  await wallet.press(tell);
  const { host } = new URL(client.addresses.verifier.origin);
  await expect(page.getByRole('status').filter({ hasText: 'They were told.' })).toHaveText(
    `They were told. ${host} heard that the request can't be answered. Nothing about you or your cards was sent.`,
  );
  await expect(wallet.button(tell)).toHaveCount(0);
  expect((await client.received()).filter(isPost)).toEqual([
    { role: 'verifier', method: 'POST', path: `/responses/${started.session}` },
  ]);
  const outcome = await client.outcome(started);
  expect(outcome.reasons).toEqual([
    { code: 'response/declined', text: 'The wallet answered "invalid_request".' },
  ]);
  expect(outcome.paths).toEqual({});
  await wallet.press('Close');
  await wallet.openTimeline();
  await page
    .getByRole('link', { name: "You told Nordbar that their request can't be answered" })
    .click();
  await expect(wallet.text('invalid_request')).toBeVisible();
  await expect(wallet.text('They were told')).toBeVisible();
  await wallet.press('Back to Activity');
});

for (const [fault, why] of [
  ['client-id-origin', 'who was never known'],
  ['request-signature-of-another', 'whose signature does not hold'],
  ['response-uri-http', 'whose address for answers is none'],
] as const) {
  test(`nobody is offered to be told ${why}`, async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expect(wallet.alert).toBeVisible();
    await expect(wallet.button(tell)).toHaveCount(0);
    expect((await client.received()).filter(isPost)).toEqual([]);
    await expectUnchanged();
  });
}
