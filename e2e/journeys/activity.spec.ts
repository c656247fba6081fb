import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import type { CounterpartClient } from '../support/counterpart-client';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

/** A wallet that told Aalto Car Share and Nordbar something, and said no to Vale Recruitment. */
const livedIn = async (wallet: WalletPage, client: CounterpartClient): Promise<void> => {
  const consent = consentPage(wallet);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await consent.answer(await client.start('age-check'));
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.receive(await client.offer({ card: 'degree' }));
  await consent.answer(await client.start('car-share'));
  await consent.open(await client.start('job-application'));
  await consent.decline.click();
  await page(wallet).getByRole('link', { name: 'Done' }).click();
};
const page = (wallet: WalletPage): Page => wallet.page;

/** With the two fields that a Person ID always shows. */
const nordbar = 'Sent 3 fields to Nordbar';

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

test.describe('by organisation, on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('numbers stand on yellow where an organisation and a group meet', async ({
    wallet,
    client,
    page,
  }) => {
    await livedIn(wallet, client);
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
    await livedIn(wallet, client);
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
    await livedIn(wallet, client);
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

test('the timeline by kind, by name and by day; what was found is still found on the way back', async ({
  wallet,
  client,
  page,
}) => {
  await livedIn(wallet, client);
  await wallet.openTimeline();
  const entries = page.getByRole('list', { name: 'Timeline' }).getByRole('link');
  await expect(entries).toHaveCount(6);
  await wallet.press('Shared');
  await expect(entries).toHaveText(['Sent 3 fields to Aalto Car Share', nordbar]);
  await page.getByRole('searchbox', { name: 'Find an entry' }).fill('nord');
  await expect(entries).toHaveCount(1);
  await entries.first().click();
  await expect(wallet.heading(nordbar)).toBeVisible();
  await page.goBack();
  await expect(entries).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Find an entry' }).fill('');
  await wallet.press('All');
  await page.getByText('Days', { exact: true }).click();
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(wallet.text('Nothing matches')).toBeVisible();
  await wallet.press('Clear filters');
  await expect(entries).toHaveCount(6);
});

test('an export says what is inside, and holds no value', async ({ wallet, client, page }) => {
  await livedIn(wallet, client);
  await wallet.goTo('Activity');
  await wallet.press('Export');
  const dialog = page.getByRole('dialog', { name: 'Export activity' });
  await expect(dialog).toContainText('6 entries, all there is.');
  await expect(dialog).toContainText('No values are inside.');
  await expect(dialog).toContainText('The file is not sealed: whoever gets it can read it.');
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(json.suggestedFilename()).toBe('activity.json');
  const text = await textOf(json);
  expect(JSON.parse(text)).toMatchObject({ format: 'facet-activity', version: 1 });
  expect(text).toContain('Aalto Car Share');
  expect(text).not.toMatch(/Maren|Aldous|"values"/u);

  await wallet.press('Export');
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const table = await textOf(csv);
  expect(table.split('\r\n')[0]).toContain('at,kind,what,organisation');
  expect(table).toContain('Vehicle category');
  expect(table).not.toMatch(/Maren|Aldous/u);
});

test('values stand in a receipt only from when the person asked for it', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Sharing rules' }).click();
  const keep = page.getByRole('switch', { name: 'Keep values in receipts' });
  await expect(keep).not.toBeChecked();
  await keep.click();
  await expect(keep).toBeChecked();
  await consentPage(wallet).answer(await client.start('car-share'));
  await wallet.openTimeline();
  await page.getByRole('link', { name: 'Sent 3 fields to Aalto Car Share' }).click();
  await page.getByText('Values that were sent').click();
  await expect(wallet.text('Yes').first()).toBeVisible();
  await wallet.press('Back to Activity');
  await expect(
    wallet.text(/Field names are kept, and values where you asked for it\./),
  ).toBeVisible();
  await wallet.press('Export');
  await expect(page.getByRole('dialog')).toContainText('Values are inside, in 1 receipt');
});

test('deleting warns of the proof that is lost, and keeps what is not deleted', async ({
  wallet,
  client,
  page,
}) => {
  await livedIn(wallet, client);
  await wallet.openTimeline();
  await page.getByRole('link', { name: nordbar }).click();
  await wallet.press('Delete entry');
  const dialog = page.getByRole('alertdialog', { name: 'Delete this entry?' });
  await expect(dialog).toContainText('You lose the proof of what was asked and sent.');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(wallet.heading(nordbar)).toBeVisible();
  await wallet.press('Delete entry');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  const entries = page.getByRole('list', { name: 'Timeline' }).getByRole('link');
  await expect(entries).toHaveCount(5);
  await expect(page.getByRole('link', { name: /Nordbar/ })).toHaveCount(0);
  await wallet.openWallet();
  await wallet.press('Lock now');
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
  await wallet.openTimeline();
  await expect(entries).toHaveCount(5);
});

test('a blocked organisation asks as a stranger, until it may ask again', async ({
  wallet,
  client,
  page,
}) => {
  await livedIn(wallet, client);
  await wallet.openTimeline();
  await page.getByRole('link', { name: 'Sent 3 fields to Aalto Car Share' }).click();
  await wallet.press('Block');
  await expect(
    wallet.text("Blocked. Their requests open as a stranger's, with nothing chosen."),
  ).toBeVisible();
  const consent = consentPage(wallet);
  await wallet.press('Back to Activity');
  await consent.open(await client.start('car-share'));
  await expect(wallet.text('You blocked Aalto Car Share.')).toBeVisible();
  const ticked = (await consent.rows('Driving licence')).filter(({ isTicked }) => isTicked);
  expect(ticked.map(({ need }) => need)).toEqual(['always shown']);
  await expect(consent.blocked).toBeVisible();
  await expect(consent.stranger).toBeVisible();
  await consent.decline.click();
  await page.getByRole('link', { name: 'Done' }).click();
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Sharing rules' }).click();
  await wallet.press('Let Aalto Car Share ask again');
  await expect(wallet.text(/^Nobody\. You can block/)).toBeVisible();
  await consent.open(await client.start('car-share'));
  await expect(wallet.text('Identity confirmed')).toBeVisible();
});

test('on paper the marker is a box, and what is only for screens is gone', async ({
  wallet,
  client,
  page,
}) => {
  await livedIn(wallet, client);
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
  await expect(wallet.heading(nordbar)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.marker').first()).toHaveCSS('border-top-style', 'solid');
  await expect(page.getByRole('button')).toHaveCount(0);
});
