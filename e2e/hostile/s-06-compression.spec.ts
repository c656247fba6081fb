import { expect } from '@playwright/test';
import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

for (const fault of ['list-with-more-behind', 'list-with-wrong-checksum', 'list-in-gzip'] as const)
  test(`${fault}: one whole zlib stream or nothing`, async ({ wallet, client }) => {
    await checkUnder(wallet, client, fault);
    await expectNotTrusted(wallet, 'The list is damaged inside.');
    await expectRecovered(wallet, client);
  });

test('list-bomb: unfolding stops at 16 MiB, and the wallet goes on', async ({
  wallet,
  client,
  page,
}) => {
  await checkUnder(wallet, client, 'list-bomb');
  await expectNotTrusted(wallet, 'The list unfolds to more than 16 MiB.');
  // The page answers at once: whatever was unfolded, it was not here.
  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await expectRecovered(wallet, client);
});
