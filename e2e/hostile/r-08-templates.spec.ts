import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('svg-template: neither fetched nor filled in', async ({ wallet, client }) => {
  await receiveWicked(wallet, client, 'svg-template');
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});
