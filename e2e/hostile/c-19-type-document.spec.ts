import { expect } from '@playwright/test';
import { receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('C-19 does not let a document speak for a type that the card does not vouch for', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'type-document-changed');
  // The issuer's own metadata still names the card and its fields.
  await expect(page.getByRole('region', { name: 'Degree' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Licence to print money');
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});

test('C-19 does not run after a type that builds on itself', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'type-builds-on-itself');
  await expect(page.getByRole('region', { name: 'Degree' })).toBeVisible();
  const asked = (await client.received()).filter(
    ({ method, path }) => method === 'GET' && path.includes('/types/'),
  );
  expect(asked).toHaveLength(1);
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});
