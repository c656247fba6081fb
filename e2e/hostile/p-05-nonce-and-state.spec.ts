import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  [
    'nonce-missing',
    'without a nonce',
    'request/nonce',
    'It lacks the one-time number that protects your answer. Nothing was sent. Ask them to start again.',
  ],
  [
    'nonce-short',
    'with a nonce of four characters',
    'request/nonce',
    'It lacks the one-time number that protects your answer. Nothing was sent. Ask them to start again.',
  ],
  [
    'nonce-not-ascii',
    'with a nonce that is not plain text',
    'request/nonce',
    'It lacks the one-time number that protects your answer. Nothing was sent. Ask them to start again.',
  ],
  [
    'state-not-ascii',
    'with a state that is not plain text',
    'request/malformed',
    'It is incomplete or wrong: state. Nothing was sent. Ask them to start again.',
  ],
] as const;

for (const [fault, what, code, words] of cases) {
  test(`a request ${what}`, async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expectRefused(wallet, { code, words });
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
