import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { expectNothingSent, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

test('a request nobody signed says so, chooses nothing, and wants a tick of its own', async ({
  wallet,
  client,
  page,
  expectUnchanged,
}) => {
  const consent = consentPage(wallet);
  await readSpoilt(wallet, client, 'request-unsigned');
  await expect(page.getByRole('heading', { name: "We can't tell who this is." })).toBeVisible();
  await expect(
    wallet.text('The request says "Nordbar", but nobody you trust has confirmed that name.'),
  ).toBeVisible();
  await expect(wallet.text('Identity confirmed')).toHaveCount(0);
  const over18 = consent.field('Over 18, needed');
  const choices = page.getByRole('group', { name: 'They accept any one of these' });
  await choices.getByRole('radio', { name: 'Person ID' }).check();
  await expect(over18).not.toBeChecked();
  await over18.check();
  // Chosen, and still nothing goes: the person has to say that they know who this is.
  await expect(consent.share).toHaveCount(0);
  await expect(consent.blocked).toHaveAccessibleDescription(
    'Tick that you know who this is first.',
  );
  await consent.blocked.click({ force: true });
  await expectNothingSent(client);
  await consent.stranger.check();
  await expect(consent.share).toBeEnabled();
  await expectNothingSent(client);
  await expectUnchanged();
});
