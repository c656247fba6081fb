import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

for (const fault of ['list-for-other-case', 'list-for-other-slash', 'list-for-other-port'] as const)
  test(`${fault}: not the list that the card names, byte by byte`, async ({ wallet, client }) => {
    await checkUnder(wallet, client, fault);
    await expectNotTrusted(wallet, 'What came is another list than the one this card names.');
    await expectRecovered(wallet, client);
  });
