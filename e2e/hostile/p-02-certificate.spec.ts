import { expectNothingSent, expectRefused, readSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  [
    'certificate-of-another-host',
    'under a certificate of another host',
    'request/other-certificate',
    'The certificate of who asks is for somebody else. Nothing was sent.',
  ],
  [
    'certificate-hash-of-another',
    'that names the hash of another certificate',
    'request/other-certificate',
    'The certificate of who asks is for somebody else. Nothing was sent.',
  ],
  [
    'response-uri-elsewhere',
    'that wants the answer at a host it is not certified for',
    'request/response-elsewhere',
    'It would send data to collector.example. Nothing was sent.',
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
