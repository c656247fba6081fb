import { expect } from '@playwright/test';
import { test } from '../support/journey';

const leave = (target: string): string => `/leave.html#${encodeURIComponent(target)}`;

test('shows where it leads in both spellings, and goes there on a click alone', async ({
  page,
  stand,
}) => {
  await page.goto(leave('https://bücher.example/a?b=1'));
  await expect(page.getByRole('heading', { name: 'Leaving Facet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue to bücher.example' })).toBeVisible();
  await expect(page.getByText('Also written xn--bcher-kva.example')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');

  const home = String(stand.counterpart['home']);
  await page.goto('about:blank');
  await page.goto(leave(`${home}/`));
  await page.evaluate(() => document.getElementById('go')?.click());
  expect(new URL(page.url()).pathname).toBe('/leave.html');
  await page.getByRole('button', { name: 'Continue to localhost' }).click();
  await page.waitForURL(`${home}/**`);
});

test('says when an answer goes along, and only then', async ({ page }) => {
  const words = 'The answer you approved goes with it.';
  await page.goto(leave('https://shop.example/back#vp_token=%7B%7D'));
  await expect(page.getByText(words)).toBeVisible();
  await page.goto('about:blank');
  await page.goto(leave('https://shop.example/back#section'));
  await expect(page.getByRole('heading', { name: 'Leaving Facet' })).toBeVisible();
  await expect(page.getByText(words)).toBeHidden();
});

for (const target of [
  'http://shop.example/',
  'http://127.0.0.1.shop.example/',
  'https://shop.example@evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '%',
  '',
]) {
  test(`leads nowhere for “${target}”`, async ({ page }) => {
    await page.goto(`/leave.html#${target}`);
    await expect(page.getByRole('heading', { name: 'Nowhere to go' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Back to Facet' })).toBeVisible();
  });
}

test('is the only way out: the wallet’s own page cannot be moved to another host', async ({
  page,
  stand,
}) => {
  await page.goto('/');
  const home = String(stand.counterpart['home']);
  await page.evaluate((address) => {
    location.assign(address);
  }, home);
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain(home);
});
