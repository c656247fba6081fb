import { expectStopped, newOffer, receiveSpoilt, type Stop } from '../support/expect-stopped';
import { test } from '../support/hostile';

const used: Stop = {
  code: 'token/offer-used',
  words: 'This offer was used already, or is too old.',
  help: newOffer,
};

test('I-13 says that an offer was used already when its issuer says so', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'offer-used-before');
  await expectStopped(wallet, used);
  await expectUnchanged();
});

test('I-13 says so when the same offer is opened a second time', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  const offer = await client.offer({ card: 'degree', by: 'value' });
  await wallet.fetchOffered(offer);
  await wallet.press("Don't save");
  await page.getByRole('link', { name: 'Done' }).click();
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await wallet.press('Receive card');
  await expectStopped(wallet, used);
  await expectUnchanged();
});
