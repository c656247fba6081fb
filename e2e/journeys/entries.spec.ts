import { readFile } from 'node:fs/promises';
import { expect, type Download } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { liveIn } from '../support/live-in';
import { test } from '../support/wallet-journey';

/** With the two fields that a Person ID always shows. */
const nordbar = 'Sent 3 fields to Nordbar';

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

test('the timeline by kind, by name and by day; what was found is still found on the way back', async ({
  wallet,
  client,
  page,
}) => {
  await liveIn(wallet, client);
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
  await liveIn(wallet, client);
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
  await liveIn(wallet, client);
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
  await liveIn(wallet, client);
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
