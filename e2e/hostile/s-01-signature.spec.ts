import { expect } from '@playwright/test';
import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { consentPage } from '../support/consent-page';
import { test } from '../support/hostile';

for (const [fault, reason] of [
  ['list-altered', "The issuer's list was altered: its signature does not hold."],
  ['list-of-another-signer', 'The list is signed by somebody who does not answer for this card.'],
] as const) {
  test(`${fault}: the card is off until a tick, and right again with an honest list`, async ({
    wallet,
    client,
    page,
  }) => {
    await checkUnder(wallet, client, fault);
    await expectNotTrusted(wallet, reason);

    const consent = consentPage(wallet);
    const started = await client.start('car-share');
    await consent.open(started);
    await expect(wallet.text("This card's status can't be trusted.")).toBeVisible();
    await expect(consent.blocked).toHaveAccessibleDescription(
      'Tick "Share anyway" first, or change the card.',
    );
    await expect(page.getByRole('checkbox', { name: 'Share anyway' })).not.toBeChecked();
    await consent.decline.click();
    expect((await client.outcome(started)).state).toBe('waiting');
    await expectRecovered(wallet, client);
  });
}
