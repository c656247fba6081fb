import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';

test.beforeEach(async ({ wallet }) => {
  await wallet.make();
});

for (const by of ['value', 'reference'] as const) {
  test(`a card offered by ${by} is shown whole, saved, and stands in the list`, async ({
    wallet,
    client,
    page,
  }) => {
    await wallet.fetchOffered(await client.offer({ card: 'person-id', by }));
    await expect(page.getByRole('region', { name: 'Person ID' })).toContainText(
      'Demo Registry Office',
    );
    await expect(wallet.text('Issuer confirmed')).toBeVisible();
    const fields = page.getByRole('list', { name: 'You will get' });
    await expect(fields).toContainText('Maren');
    await expect(fields).toContainText('22 April 1990');
    await wallet.press('Save card');
    await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
    await expect(wallet.text('Person ID is in your wallet, on this device.')).toBeVisible();
    await wallet.openWallet();
    await expect(wallet.cards()).toHaveCount(1);
    await expect(wallet.card('Person ID')).toHaveAccessibleName(
      'Person ID, Demo Registry Office, Valid, 10 of 12 fields can stay hidden',
    );
  });
}

test('a wrong numeric code is said in a sentence and saves nothing; the right one brings the card', async ({
  wallet,
  client,
  page,
}) => {
  const offer = await client.offer({ card: 'driving-licence', code: 'numeric' });
  const right = offer.tx_code ?? '';
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  const code = page.getByRole('textbox', {
    name: 'Type the code Demo Transport Agency gave you separately.',
  });
  await expect(wallet.text('6 digits.')).toBeVisible();
  await expect(
    wallet.text('They say: "It stands on the page that made this offer."'),
  ).toBeVisible();
  await expect(
    wallet.text(/^Only enter a code that Demo Transport Agency gave you\. It is sent to \S+\.$/u),
  ).toBeVisible();
  await code.fill(right === '000000' ? '000001' : '000000');
  await wallet.press('Receive card');
  await expect(wallet.alert).toContainText(
    'That code was not accepted. Nothing was saved. Check it and type it again.',
  );
  await code.fill(right);
  await wallet.press('Receive card');
  await wallet.press('Save card');
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(1);
});

test('a wrong code and a step back leave the list empty', async ({ wallet, client, page }) => {
  const offer = await client.offer({ card: 'driving-licence', code: 'numeric' });
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await page
    .getByRole('textbox', { name: /^Type the code/ })
    .fill(offer.tx_code === '000000' ? '000001' : '000000');
  await wallet.press('Receive card');
  await expect(wallet.alert).toContainText('That code was not accepted.');
  await wallet.press('Stop');
  await expect(page.getByRole('heading', { name: 'Nothing was saved' })).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.text('No cards yet.')).toBeVisible();
});

test('a code of letters is asked for by its length', async ({ wallet, client, page }) => {
  const offer = await client.offer({ card: 'degree', code: 'text' });
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  const code = page.getByRole('textbox', {
    name: 'Type the code Northgate University gave you separately.',
  });
  await expect(wallet.text('8 characters.')).toBeVisible();
  await code.fill((offer.tx_code ?? '').slice(0, 7));
  await expect(wallet.button('Receive card')).toBeDisabled();
  await code.fill(offer.tx_code ?? '');
  await wallet.press('Receive card');
  await wallet.press('Save card');
  await wallet.openWallet();
  await expect(wallet.card('Degree')).toBeVisible();
});

test('an offer works once: the second try says so and stores nothing', async ({
  wallet,
  client,
}) => {
  const offer = await client.offer({ card: 'gym-membership' });
  await wallet.receive(offer);
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await wallet.press('Receive card');
  await expect(wallet.alert).toHaveText(
    'This offer was used already, or is too old. Nothing was saved. Ask the issuer for a new offer.',
  );
  await wallet.text('Technical details').click();
  await expect(wallet.text(/^token\/offer-used/)).toBeVisible();
  await wallet.press('Close');
  await expect(wallet.cards()).toHaveCount(1);
});

test('what was fetched and not wanted is thrown away', async ({ wallet, client, page }) => {
  await wallet.fetchOffered(await client.offer({ card: 'tax-statement' }));
  await expect(
    wallet.text("If you don't save it, this offer is used up. You would need a new one."),
  ).toBeVisible();
  await wallet.press("Don't save");
  await expect(page.getByRole('heading', { name: 'Nothing was saved' })).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.text('No cards yet.')).toBeVisible();
});

test('a card that is here already can be replaced, or both kept', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.receive(await client.offer({ card: 'degree' }));
  await wallet.fetchOffered(await client.offer({ card: 'degree' }));
  await expect(page.getByRole('group', { name: 'You already have this card' })).toBeVisible();
  await page.getByRole('radio', { name: 'Replace' }).check();
  await wallet.press('Save card');
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(1);

  await wallet.fetchOffered(await client.offer({ card: 'degree' }));
  await page.getByRole('radio', { name: 'Keep both' }).check();
  await wallet.press('Save card');
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(2);
});
