import { expect } from '@playwright/test';
import { receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('C-16 shows numbers that a computer would round as they were written', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'odd-numbers');
  const fields = page.getByRole('list', { name: 'You will get' }).first();
  for (const [label, text] of [
    ['Huge', '1e400'],
    ['Nothing', '-0'],
    ['Serial', '9007199254740993'],
  ] as const) {
    const row = fields.getByRole('listitem').filter({ hasText: label });
    await expect(row.getByText(text, { exact: true })).toBeVisible();
  }
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});
