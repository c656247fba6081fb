import { checkUnder, expectNotTrusted, expectRecovered } from '../support/check-status';
import { expectStopped, receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

test('list-too-short: a place behind the end is no answer', async ({ wallet, client }) => {
  await checkUnder(wallet, client, 'list-too-short');
  await expectNotTrusted(wallet, 'The list has no place for this card.');
  await expectRecovered(wallet, client);
});

test('list-of-three-bits: no such list exists', async ({ wallet, client }) => {
  await checkUnder(wallet, client, 'list-of-three-bits');
  await expectNotTrusted(wallet, 'The list is written in a way that does not exist.');
  await expectRecovered(wallet, client);
});

for (const fault of ['card-place-negative', 'card-place-fraction', 'card-place-text'] as const)
  test(`${fault}: a card that points to no place is not kept`, async ({
    wallet,
    client,
    expectUnchanged,
  }) => {
    await receiveSpoilt(wallet, client, fault);
    await expectStopped(wallet, {
      code: 'credential/claim-kind',
      words: 'The card says something impossible of itself: status.',
    });
    await expectUnchanged();
  });
