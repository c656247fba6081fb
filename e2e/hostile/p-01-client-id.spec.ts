import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  [
    'client-id-unnamed',
    'gives a bare name',
    'request/not-registered',
    'It gives a name that none of your lists knows. Nothing was sent.',
  ],
  [
    'client-id-unknown-prefix',
    'is named in a way that does not exist',
    'request/client-id-prefix',
    'It does not say who asks in a way we accept. Nothing was sent.',
  ],
  [
    'client-id-origin',
    'calls itself by what only a browser may say',
    'request/client-id-prefix',
    'It does not say who asks in a way we accept. Nothing was sent.',
  ],
] as const;

for (const [fault, what, code, words] of cases) {
  test(`an asker who ${what}`, async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expectRefused(wallet, { code, words });
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
