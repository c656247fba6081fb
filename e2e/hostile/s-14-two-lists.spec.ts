import { expectStopped, receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';

// This kind of card has one place on one list; of several lists, which W3C cards may have, the worst counts (judge.test.ts).
test('card-two-lists: a card that names two where there can be one is not kept', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'card-two-lists');
  await expectStopped(wallet, {
    code: 'credential/claim-kind',
    words: 'The card says something impossible of itself: status.',
  });
  await expectUnchanged();
});
