import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  [
    'request-signature-of-another',
    'signed with another key',
    { code: 'proofs/signature', words: 'It was altered. Nothing was sent.' },
  ],
  [
    'request-signature-none',
    'that says it needs no signature',
    {
      code: 'proofs/algorithm',
      words: 'It is signed in a way we do not accept. Nothing was sent.',
    },
  ],
  [
    'request-for-another',
    'made for another wallet',
    { code: 'request/audience', words: 'It was made for somebody else. Nothing was sent.' },
  ],
  [
    'request-ended',
    'that has ended',
    {
      code: 'request/expired',
      title: 'This request ended.',
      words: 'Ask them to start again. Nothing was sent.',
    },
  ],
] as const;

for (const [fault, what, refusal] of cases) {
  test(`a request ${what}`, async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expectRefused(wallet, refusal);
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
