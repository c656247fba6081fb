import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

test('list-of-other-type: a token of another kind is no list, however well it is signed', async ({
  wallet,
  client,
}) => {
  await checkUnder(wallet, client, 'list-of-other-type');
  await expectNotTrusted(wallet, 'What came is signed as something else than a list.');
  await expectRecovered(wallet, client);
});
