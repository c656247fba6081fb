import { expect, type Page } from '@playwright/test';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

test.beforeEach(async ({ wallet, client }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  await wallet.receive(await client.offer({ card: 'gym-membership', ends: '19d' }));
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.receive(await client.offer({ card: 'driving-licence', variant: 'second' }));
});

const names = async (wallet: WalletPage): Promise<readonly string[]> =>
  (await wallet.cards().allInnerTexts()).map((text) => text.trim());

const options = (page: Page) => page.getByRole('dialog', { name: 'Sort and filter' });

test('order and groups take effect at once, and are as they were left after a lock', async ({
  wallet,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Recently used' })).toBeVisible();
  await wallet.press('Sort and filter');
  await options(page).getByRole('radio', { name: 'By name' }).check();
  await options(page).getByRole('radio', { name: 'Issuer', exact: true }).check();
  await options(page).getByRole('button', { name: 'Show 5 cards' }).click();
  await expect(page.getByRole('heading', { name: 'By name' })).toBeVisible();
  expect(await names(wallet)).toEqual([
    'Driving licence',
    'Driving licence',
    'Gym membership',
    'Person ID',
    'Tax statement',
  ]);
  const headings = page.getByRole('list', { name: 'Cards' }).getByRole('heading', { level: 3 });
  await expect(headings.filter({ hasText: 'Demo Transport Agency, 2 cards' })).toBeVisible();
  await expect(headings.filter({ hasText: 'Harbour Sports, 1 card' })).toBeVisible();

  await wallet.press('Lock now');
  await wallet.unlock();
  await expect(page.getByRole('heading', { name: 'By name' })).toBeVisible();
  await expect(headings.filter({ hasText: 'Demo Transport Agency, 2 cards' })).toBeVisible();
});

test('filters narrow the list, are named, and can be taken away one by one', async ({
  wallet,
  page,
}) => {
  await wallet.press('Driving licence 2');
  await expect(wallet.cards()).toHaveCount(2);
  await expect(wallet.button('Driving licence 2')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('2 cards match')).toBeAttached();
  await wallet.press('All');
  await expect(wallet.cards()).toHaveCount(5);

  await wallet.press('Sort and filter');
  await options(page).getByRole('checkbox', { name: 'With a portrait' }).check();
  await expect(options(page).getByRole('button', { name: 'Show 3 cards' })).toBeVisible();
  await options(page).getByRole('checkbox', { name: 'Demo Registry Office, 1 card' }).check();
  await page.keyboard.press('Escape');
  await expect(wallet.button('Sort and filter')).toBeFocused();
  await expect(wallet.cards()).toHaveCount(1);
  await expect(wallet.card('Person ID')).toBeVisible();
  await wallet.press('Remove filter: Demo Registry Office');
  await expect(wallet.cards()).toHaveCount(3);

  await page.getByRole('searchbox', { name: 'Search cards' }).fill('tax');
  await expect(wallet.text('Nothing matches “tax”.')).toBeVisible();
  await wallet.press('Clear search');
  await wallet.press('Sort and filter');
  await options(page).getByRole('radio', { name: 'Ends within 30 days' }).check();
  await options(page).getByRole('button', { name: 'No card fits' }).click();
  await expect(wallet.text('No card fits these filters.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(wallet.cards()).toHaveCount(5);
  await expect(wallet.button(/^Remove filter/)).toHaveCount(0);
});

test('everything on the list works by keyboard alone', async ({ wallet, page }) => {
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search cards' });
  await expect(search).toBeFocused();
  await page.keyboard.type('demo');
  await expect(wallet.cards()).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(wallet.cards()).toHaveCount(5);
  await page.keyboard.press('Tab');
  await expect(wallet.button('Sort and filter')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(options(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(options(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(options(page).getByRole('radio', { name: 'Recently used' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).getByRole('radio', { name: 'By name' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(wallet.button('Sort and filter')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(wallet.button('All')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(wallet.cards()).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(wallet.cards()).toHaveCount(5);
  await wallet.button('Show values').focus();
  await page.keyboard.press('Enter');
  await expect(wallet.text('Maren Aldous').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wallet.cards().first()).toBeFocused();
  await page.keyboard.press('t');
  await expect(wallet.card('Tax statement')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wallet.heading('Tax statement')).toBeVisible();
});
