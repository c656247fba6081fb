import { expect } from '@playwright/test';
import { test } from '../support/hostile';
import { offerText } from '../support/offer-text';

for (const by of ['value', 'reference'] as const) {
  test(`I-01 names the host of an offer by ${by} and asks nobody before the tap`, async ({
    wallet,
    client,
    expectUnchanged,
  }) => {
    const offer = await client.offer({ card: 'degree', by });
    await wallet.paste(offer.offer_uri_text);
    const { host } = new URL(client.addresses.issuer.offers);
    await expect(wallet.text(`You are about to contact ${host}.`)).toBeVisible();
    await expect(
      wallet.text('Nothing was sent yet. They will see that somebody opened this offer.'),
    ).toBeVisible();
    await expect(wallet.button('Contact them')).toBeEnabled();
    expect(await client.received()).toEqual([]);
    await wallet.press("Don't contact");
    await expect(wallet.page.getByRole('heading', { name: 'Nothing was saved' })).toBeVisible();
    await wallet.press('Close');
    expect(await client.received()).toEqual([]);
    await expectUnchanged();
  });
}

test('I-01 names a host nobody knows, and asks nobody', async ({
  wallet,
  page,
  expectUnchanged,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await wallet.paste(offerText('https://cards.nobody.example/office'));
  await expect(wallet.text('You are about to contact cards.nobody.example.')).toBeVisible();
  await expect(wallet.button('Contact them')).toBeEnabled();
  await wallet.press('Close');
  await expect(wallet.heading('Wallet')).toBeVisible();
  expect(asked.filter((url) => url.includes('nobody.example'))).toEqual([]);
  await expectUnchanged();
});
