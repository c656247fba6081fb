import { expect, type Locator, type Page } from '@playwright/test';
import { receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

const fieldsOf = (page: Page): Locator => page.getByRole('list', { name: 'You will get' }).first();

const sizeOf = async (row: Locator): Promise<{ x: number; width: number; height: number }> => {
  const { x, width, height } = (await row.boundingBox()) ?? { x: -1, width: -1, height: -1 };
  return { x, width, height };
};

const rowWith = (page: Page, text: string): Locator =>
  fieldsOf(page).getByRole('listitem').filter({ hasText: text }).last();

test('C-14 shows turned, silent, halved and stacked text in its place, to the pixel', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  const title = await page.title();
  await receiveSpoilt(wallet, client, 'strange-texts');
  const fields = fieldsOf(page);
  await expect(fields).toContainText('<img src=x onerror="document.title=1"><b>bold</b>');
  await expect(fields.locator('b, img[src="x"]')).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
  const plain = await sizeOf(rowWith(page, 'Final grade'));
  expect(plain.height).toBeGreaterThan(0);
  for (const label of ['Turned', 'Isolated', 'Silent', 'Half', 'Tall']) {
    const row = rowWith(page, label);
    expect({ label, ...(await sizeOf(row)) }).toEqual({ label, ...plain });
  }
  const text = await fields.innerText();
  expect(text).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/u);
  expect(text).not.toMatch(/\p{M}{7}/u);
  expect(text).toContain('left \ufffd right');
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(fields.getByRole('button', { name: 'Show all' })).toHaveCount(1);
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
  expect(await page.title()).toBe(title);
});

test('C-14 clips a text of a million characters until it is asked for', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'long-text');
  const row = rowWith(page, 'long words');
  await expect(row).toBeVisible();
  expect((await row.innerText()).length).toBeLessThan(300);
  await expect(row.getByRole('button', { name: 'Show all' })).toBeVisible();
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});
