import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  [
    'response-uri-http',
    'without encryption on the way',
    'request/response-uri',
    'It would send data to an address we do not accept. Nothing was sent.',
  ],
  [
    'response-uri-fragment',
    'at an address with a fragment',
    'request/response-uri',
    'It would send data to an address we do not accept. Nothing was sent.',
  ],
  [
    'response-uri-ip',
    'at a number on the local network',
    'request/response-uri',
    'It would send data to an address we do not accept. Nothing was sent.',
  ],
  [
    'response-uri-elsewhere',
    'at another host than the one that is proven',
    'request/response-elsewhere',
    'It would send data to collector.example. Nothing was sent.',
  ],
] as const;

for (const [fault, what, code, words] of cases) {
  test(`an answer wanted ${what}`, async ({ wallet, client, expectUnchanged }) => {
    await readSpoilt(wallet, client, fault);
    await expectRefused(wallet, { code, words });
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
