import { expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('I-04 stops at metadata that speaks for another issuer', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  const offer = await client.offer({ card: 'degree' });
  await client.fault('issuer-other-name');
  await wallet.paste(offer.offer_uri_text);
  await wallet.press('Contact them');
  await expectStopped(wallet, {
    code: 'issuer/other-issuer',
    words: 'The address speaks for another issuer.',
  });
  await expectUnchanged();
});
