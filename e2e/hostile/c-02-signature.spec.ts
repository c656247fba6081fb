import { expectStopped, receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('a card signed with another key than its certificate holds', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'signature-of-another');
  await expectStopped(wallet, {
    code: 'proofs/signature',
    words: "The signature is not the issuer's.",
  });
  await expectUnchanged();
});
