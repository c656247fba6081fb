import { expect, type Page } from '@playwright/test';
import { complaintsOf, lookAt } from '../support/look-at';
import { changesOf, readVaultRows } from '../support/vault-rows';
import { test } from '../support/wallet-journey';

// Whether the app is kept for offline is one of the things that are looked at.
test.use({ serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] });

const lines = (page: Page) =>
  page.getByRole('list', { name: 'What was found' }).getByRole('listitem');
const line = (page: Page, name: string) =>
  lines(page).filter({ has: page.getByText(name, { exact: true }) });

test('every part is tried, and the report holds no value', async ({ wallet, client, page }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const before = await readVaultRows(page);
  await wallet.openSettings();
  await page.getByRole('link', { name: 'Health' }).click();
  await expect(wallet.heading('Health')).toBeVisible();
  await expect(line(page, 'Storage')).toHaveText(/Fine.*written, read back and removed/);
  await expect(line(page, 'Cryptography')).toHaveText(/Fine/);
  await expect(line(page, 'Threads')).toHaveText(/All 5 answered/);
  await expect(line(page, 'Code reader')).toHaveText(/It read a picture of a code/);
  await expect(line(page, 'Protection')).toHaveText(/Look at this/);
  await expect(line(page, 'Status lists')).toHaveText(/Fine.*read just now/);
  await expect(line(page, 'Main copy')).toHaveText(/Fine.*The database opens/);
  await expect(line(page, 'Second copy')).toHaveText(/Fine.*It is whole, up to write \d+/);
  await expect(line(page, 'Records')).toHaveText(/Fine.*Every record is there/);
  await expect(line(page, 'Index')).toHaveText(/Fine/);
  await expect(line(page, 'Last backup')).toHaveText(/There is none\..*1 card is gone/);
  await expect(line(page, 'Clock')).toHaveText(/agrees with what a host said/);
  await expect(line(page, 'Slow operations')).toBeVisible();
  await expect
    .poll(async () => {
      await wallet.press('Run again');
      return line(page, 'Works offline').textContent();
    })
    .toMatch(/Version \d+\.\d+\.\d+ is kept whole/);
  await wallet.press('Copy report');
  await expect(wallet.button('Copied')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('good crypto/works');
  expect(report).not.toMatch(/Maren|Aldous|localhost|127\.0\.0\.1|Registry|[0-9a-f]{16}/);
  await wallet.press('Compare all records');
  await expect(line(page, 'Background check')).toHaveText(/last read and compared just now/);
  // Trying leaves what is kept as it was, and leaves nothing beside it.
  expect(changesOf(before, await readVaultRows(page))).toEqual([]);
  await wallet.press('Repair index');
  await expect(wallet.text('The index was made again from 1 card.')).toBeVisible();
});

test('a locked wallet can be looked after, and says nothing of what is inside', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await page.goto('/health');
  await expect(wallet.heading('Health')).toBeVisible();
  await expect(line(page, 'Cryptography')).toHaveText(/Fine/);
  await expect(line(page, 'Status lists')).toHaveText(/Unlock to see/);
  expect(await page.content()).not.toMatch(/Maren|Aldous|Person ID|Registry/);
  await wallet.press('Back to the wallet');
  await expect(wallet.heading('Locked')).toBeVisible();
});

test('a part that does not work is named', async ({ wallet, page }) => {
  // As where an extension or a policy keeps a page from doing it.
  await page.addInitScript(() => {
    Object.defineProperty(MediaDevices.prototype, 'enumerateDevices', {
      value: () => Promise.resolve([]),
    });
    Object.defineProperty(StorageManager.prototype, 'getDirectory', {
      value: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
  });
  await page.goto('/health');
  await expect(line(page, 'Camera')).toHaveText(/Not known.*None was found/);
  await expect(line(page, 'Storage')).toHaveText(/Look at this.*private windows/);
  await expect(page.getByRole('status').filter({ hasText: /things? needs? a look/ })).toBeVisible();
  await wallet.press('Back to the wallet');
  await expect(wallet.button('Make a wallet')).toBeVisible();
});

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });
    test('the Health page, open and locked', async ({ wallet, client, page }, info) => {
      const complaints = complaintsOf(page);
      const look = lookAt(page, { info, size });
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await wallet.openSettings();
      await look('S20-settings');
      await page.getByRole('link', { name: 'Health' }).click();
      await expect(lines(page).first()).toBeVisible();
      await look('S20h-health');
      await page.goto('/health');
      await expect(line(page, 'Status lists')).toHaveText(/Unlock to see/);
      await look('S20h-health-locked');
      expect(complaints).toEqual([]);
    });
  });
}
