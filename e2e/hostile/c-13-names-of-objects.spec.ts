import { expect } from '@playwright/test';
import { receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('C-13 shows claims named like parts of an object as text, and becomes nothing else by them', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'names-of-objects');
  const fields = page.getByRole('list', { name: 'You will get' }).first();
  for (const text of ['from proto', 'from constructor', 'not a function', 'nor this'])
    await expect(fields).toContainText(text);
  const polluted = (): unknown => Reflect.get({}, 'polluted');
  expect(await page.evaluate(polluted)).toBeUndefined();
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) expect(await worker.evaluate(polluted)).toBeUndefined();
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});
