import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { liveIn } from '../support/live-in';
import { test } from '../support/wallet-journey';

test.describe('by organisation, on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('numbers stand on yellow where an organisation and a group meet', async ({
    wallet,
    client,
    page,
  }) => {
    await liveIn(wallet, client);
    await wallet.goTo('Activity');
    await expect(wallet.heading('Who knows what about me')).toBeVisible();
    await expect(
      wallet.text(
        '2 organisations received something from this wallet. Field names are kept, never the values.',
      ),
    ).toBeVisible();
    const matrix = page.getByRole('grid', { name: 'What each organisation received' });
    await expect(matrix.getByRole('columnheader')).toHaveText([
      'Organisation',
      'Age yes/no',
      'Licence',
      'Other',
    ]);
    await expect(matrix.getByRole('rowheader')).toHaveCount(2);
    const aalto = matrix.getByRole('row').filter({ hasText: 'Aalto Car Share' });
    await expect(aalto.getByRole('gridcell').first()).toContainText('1 time shared');
    await expect(aalto.getByRole('gridcell').nth(1)).toContainText('1 time shared');
    await expect(aalto.getByRole('gridcell').nth(2)).toContainText('not shared');
    const nordbar = matrix.getByRole('row').filter({ hasText: 'Nordbar' });
    await expect(nordbar.getByRole('gridcell').nth(1)).toContainText('not shared');

    await aalto.getByRole('link', { name: 'Aalto Car Share' }).click();
    const panel = page.getByRole('region', { name: 'Aalto Car Share' });
    await expect(panel.getByRole('list', { name: 'Received' })).toContainText('Vehicle category');
    await expect(
      panel.getByText('No name, birth date, address, ID number or portrait came from this wallet.'),
    ).toBeVisible();
    await expect(panel.getByText('Practice. Not real.')).toBeVisible();
    await expect(panel.getByText('“Until you close the account”')).toBeVisible();
    await expect(aalto).toHaveAttribute('aria-selected', 'true');
    // The table is still the same one: what was found in it is not lost.
    await expect(matrix).toBeVisible();
    await panel.getByRole('button', { name: 'Close the organisation' }).click();
    await expect(panel).toHaveCount(0);
  });

  test('the whole of it by keyboard: arrows move through the cells, Enter opens', async ({
    wallet,
    client,
    page,
  }) => {
    await liveIn(wallet, client);
    await wallet.goTo('Activity');
    await page.getByRole('searchbox', { name: 'Find an organisation' }).focus();
    const matrix = page.getByRole('grid');
    await expect(matrix).toBeVisible();
    // One Tab stop, whatever the number of cells: three ways to look, the days, then the table.
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab');
    const first = matrix.getByRole('link').first();
    await expect(first).toBeFocused();
    const cells = matrix.getByRole('row').nth(1).getByRole('gridcell');
    await page.keyboard.press('ArrowRight');
    await expect(cells.first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(cells.last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(matrix.getByRole('row').nth(2).getByRole('gridcell').last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(matrix.getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('Control+Home');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Aalto Car Share' });
    await expect(panel).toBeVisible();
    // What opened stands after the table: Tab leads into it, and the cell keeps the place.
    await expect(cells.first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Close the organisation' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel).toHaveCount(0);
  });

  test('hatched: what they have is not what the new card says', async ({
    wallet,
    client,
    page,
  }) => {
    await wallet.make();
    await wallet.receive(await client.offer({ card: 'driving-licence' }));
    await consentPage(wallet).answer(await client.start('car-share'));
    await wallet.fetchOffered(await client.offer({ card: 'driving-licence', variant: 'second' }));
    await page.getByRole('radio', { name: 'Replace' }).check();
    await wallet.press(/^Save( card)?$/);
    await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
    await page.getByRole('link', { name: 'Done' }).click();
    await wallet.goTo('Activity');
    const row = page.getByRole('row').filter({ hasText: 'Aalto Car Share' });
    await expect(row.getByRole('gridcell').last()).toContainText('1 time shared, changed since');
    await expect(row.getByRole('gridcell').first()).toContainText(/1 time shared$/);
    await row.getByRole('link').click();
    await expect(
      page
        .getByRole('region', { name: 'Aalto Car Share' })
        .getByText(/changed since/)
        .first(),
    ).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('organisations are a list with chips; one opens as a screen', async ({
    wallet,
    client,
    page,
  }) => {
    await liveIn(wallet, client);
    await wallet.goTo('Activity');
    const list = page.getByRole('list', { name: 'Organisations' });
    await expect(list.getByRole('link')).toHaveText(['Aalto Car Share', 'Nordbar']);
    await expect(list).toContainText('Licence, 1 time shared');
    await list.getByRole('link', { name: 'Aalto Car Share' }).click();
    await expect(wallet.heading('Aalto Car Share')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Received' })).toContainText('Over 21');
    await wallet.press('Back to Activity');
    await page.getByRole('link', { name: 'By field' }).click();
    await page.getByText('Age yes/no: 2 organisations').click();
    await expect(
      page.getByRole('list', { name: 'Age yes/no' }).getByRole('link', { name: 'Nordbar' }),
    ).toBeVisible();
  });
});

test('on paper the marker is a box, and what is only for screens is gone', async ({
  wallet,
  client,
  page,
}) => {
  await liveIn(wallet, client);
  await wallet.goTo('Activity');
  await expect(page.getByRole('grid')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const told = page.locator('.told').first();
  await expect(told).toHaveCSS('border-top-style', 'solid');
  await expect(told).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('grid').getByRole('link', { name: 'Nordbar' }).click();
  await page.getByRole('region', { name: 'Nordbar' }).getByRole('link').first().click();
  await expect(wallet.heading('Sent 3 fields to Nordbar')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.marker').first()).toHaveCSS('border-top-style', 'solid');
  await expect(page.getByRole('button')).toHaveCount(0);
});
