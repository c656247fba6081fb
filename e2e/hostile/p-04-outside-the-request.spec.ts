import { expect } from '@playwright/test';
import {
  expectNothingSent,
  expectRefused,
  pasteSpoilt,
  readSpoilt,
} from '../support/expect-refused';
import { test } from '../support/hostile';

test('a link that names another asker than its request', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await readSpoilt(wallet, client, 'client-id-differs');
  await expectRefused(wallet, {
    code: 'request/client-id-differs',
    words: 'It was altered: two parts of it name different askers. Nothing was sent.',
  });
  await expectNothingSent(client);
  await expectUnchanged();
});

test('a link that says where the answer goes, beside the signed request', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await pasteSpoilt(wallet, client, 'parameters-beside-request');
  await expectRefused(wallet, {
    code: 'request-uri/mixed',
    words:
      'Beside the signed request it says response_uri by itself. We use neither. Nothing was sent.',
  });
  // Nobody was even asked for the request.
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});
