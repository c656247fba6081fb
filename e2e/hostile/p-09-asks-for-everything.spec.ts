import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { expectNothingSent, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

test('everything, by somebody confirmed: what is not needed is off', async ({
  wallet,
  client,
  page,
  expectUnchanged,
}) => {
  const consent = consentPage(wallet);
  await readSpoilt(wallet, client, 'asks-for-everything');
  // Twelve fields and eight; nobody says what for.
  await expect(wallet.heading('Nordbar asks for 20 fields')).toBeVisible();
  await expect(wallet.text(/Their stated reason/u)).toHaveCount(0);
  for (const title of ['Person ID', 'Driving licence']) {
    const rows = await consent.rows(title);
    expect(rows.length).toBeGreaterThan(7);
    for (const { label, need, isTicked } of rows)
      expect([label, isTicked]).toEqual([label, need !== 'optional']);
    expect(rows.filter(({ need }) => need === 'needed').map(({ label }) => label)).toEqual([
      'Over 21',
    ]);
  }
  await expect(page.getByRole('group', { name: /^Person ID from / })).toContainText(
    'A photo of your face. Biometric data. Tick it yourself if you want to send it.',
  );
  await expectNothingSent(client);
  await expectUnchanged();
});

test('everything, by a stranger: counted, named as sensitive, and nothing chosen', async ({
  wallet,
  client,
  page,
  expectUnchanged,
}) => {
  const consent = consentPage(wallet);
  await readSpoilt(wallet, client, 'stranger-asks-for-everything');
  await expect(
    page.getByRole('heading', { name: /^It asks for \d+ things\. \d+ are sensitive\.$/u }),
  ).toBeVisible();
  await expect(wallet.text('Nothing is chosen for you here.')).toBeVisible();
  const rows = await Promise.all(['Person ID', 'Driving licence'].map(consent.rows));
  for (const { label, need, isTicked } of rows.flat())
    expect([label, isTicked]).toEqual([label, need === 'always shown']);
  // Date of birth, address, face and numbers carry the word; the screen counts the same.
  const sensitive = Number(
    /(\d+) are sensitive/u.exec(
      await page.getByRole('heading', { level: 2 }).allInnerTexts().then(String),
    )?.[1],
  );
  await expect(wallet.text('Sensitive')).toHaveCount(sensitive);
  expect(sensitive).toBeGreaterThan(5);
  await expect(consent.share).toHaveCount(0);
  await expectNothingSent(client);
  await expectUnchanged();
});
