import { expect } from '@playwright/test';
import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

// DESIGN 10, caps: what is over one is refused with the cap named.
const cases = [
  ['query-65-cards', 'request/too-large', 'It asks for more than 64 cards. Nothing was sent.'],
  [
    'query-65-sets',
    'request/too-large',
    'It names more than 64 choices between cards. Nothing was sent.',
  ],
  [
    'query-65-claims',
    'request/too-large',
    'It asks for more than 64 fields of one card. Nothing was sent.',
  ],
  [
    'query-path-33',
    'request/too-large',
    'It asks for a field more than 32 levels down. Nothing was sent.',
  ],
  [
    'request-too-deep',
    'proofs/malformed',
    'It is nested deeper than 256 levels. Nothing was sent.',
  ],
  [
    'request-nine-certificates',
    'proofs/certificate',
    'It brings more than 8 certificates. Nothing was sent.',
  ],
] as const;

for (const [fault, code, words] of cases) {
  test(fault.replaceAll('-', ' '), async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expectRefused(wallet, { code, words });
    await expectNothingSent(client);
    await expectUnchanged();
  });
}

test('a request of more than 256 KiB at its address', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await readSpoilt(wallet, client, 'request-too-large');
  const { host } = new URL(client.addresses.verifier.origin);
  await expectRefused(wallet, {
    code: 'net/too-large',
    words: `The request from ${host} is larger than 256 KiB. Nothing was sent.`,
  });
  await expectNothingSent(client);
  await expectUnchanged();
});

test('a request of more than 256 KiB in its link, and one that is too deep', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  const link = 'openid4vp://?client_id=redirect_uri%3Ahttps%3A%2F%2Frp.example%2Fr';
  await wallet.paste(`${link}&nonce=${'x'.repeat(256 * 1024)}`);
  await expectRefused(wallet, {
    code: 'request-uri/too-long',
    words: 'It is longer than 256 KiB. Nothing was sent. Ask them to start again.',
  });
  await wallet.paste(`${link}&dcql_query=${'['.repeat(257)}${']'.repeat(257)}`);
  await expectRefused(wallet, {
    code: 'request-uri/too-deep',
    words: 'It is nested deeper than 256 levels. Nothing was sent.',
  });
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});
