import { expect } from '@playwright/test';
import { expectStopped, newOffer } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('I-12 says whose code and where it goes, fills nothing in, and closes after three wrong ones', async ({
  wallet,
  page,
  client,
  expectUnchanged,
}) => {
  const offer = await client.offer({ card: 'degree', code: 'numeric', by: 'value' });
  const wrong = offer.tx_code === '000000' ? '000001' : '000000';
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  const { host } = new URL(client.addresses.issuer.offers);
  const code = page.getByRole('textbox', {
    name: 'Type the code Northgate University gave you separately.',
  });
  await expect(
    wallet.text(`Only enter a code that Northgate University gave you. It is sent to ${host}.`),
  ).toBeVisible();
  await expect(code).toHaveValue('');
  await expect(code).toHaveAttribute('autocomplete', 'off');
  for (const _ of ['first', 'second']) {
    await code.fill(wrong);
    await wallet.press('Receive card');
    await expect(wallet.alert).toContainText(
      'That code was not accepted. Nothing was saved. Check it and type it again.',
    );
  }
  await code.fill(wrong);
  await wallet.press('Receive card');
  await expectStopped(wallet, {
    code: 'offer/code-tries',
    words: 'The code was not accepted three times.',
    help: newOffer,
  });
  const tries = (await client.received()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/token'),
  );
  expect(tries).toHaveLength(3);
  await expectUnchanged();
});
