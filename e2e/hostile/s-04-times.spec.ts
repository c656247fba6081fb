import { expect } from '@playwright/test';
import { checkUnder, expectKept, expectNotTrusted, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

// DESIGN 10: a `ttl` of nothing, less or no number refuses the list; a long one counts as a day. A list that has ended
// or is from the future says nothing, and what was read before holds for as long as it did.

for (const fault of ['list-ttl-zero', 'list-ttl-negative', 'list-ttl-text'] as const)
  test(`${fault}: the list is refused`, async ({ wallet, client }) => {
    await checkUnder(wallet, client, fault);
    await expectNotTrusted(wallet, 'The list says that it is good for no time at all.');
    await expectRecovered(wallet, client);
  });

test('list-ended: it says nothing, and the card stands as before', async ({ wallet, client }) => {
  await checkUnder(wallet, client, 'list-ended');
  await expectKept(wallet, "The issuer's list is too old.");
  await expectRecovered(wallet, client);
});

test('list-from-future: it says nothing, and the clock may be to blame', async ({
  wallet,
  client,
}) => {
  await checkUnder(wallet, client, 'list-from-future');
  await expectKept(
    wallet,
    'The list says it was made in the future. Check the clock of this device.',
  );
  await expectRecovered(wallet, client);
});

test('list-ttl-huge: believed for a day, then due again', async ({ wallet, client, page }) => {
  await checkUnder(wallet, client, 'list-ttl-huge');
  await page.getByRole('tab', { name: 'Status' }).click();
  // A day, more or less a fifth, so that not everybody asks at once.
  await expect(
    wallet.text(/^(?:in (?:19|2\d) hours|tomorrow), while the wallet is open$/u),
  ).toBeVisible();
  await expectRecovered(wallet, client);
});
