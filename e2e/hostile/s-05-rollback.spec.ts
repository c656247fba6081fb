import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

test('list-older: an older list than the one we have is evidence, and the newer one stays', async ({
  wallet,
  client,
}) => {
  await checkUnder(wallet, client, 'list-older');
  await expectNotTrusted(wallet, 'An older list came than the one we have. We kept the newer one.');
  await expectRecovered(wallet, client);
});
