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

for (const [fault, what] of [
  [
    'redirect-uri-elsewhere',
    'an answer wanted in the address of a page at another host than the one that is proven',
  ],
  [
    'response-uri-elsewhere',
    'a page for the answer and an address to post it to, both in one request',
  ],
] as const) {
  test(what, async ({ wallet, client, expectUnchanged }) => {
    await client.fault(fault);
    const started = await client.start('age-check', 'same', { by: 'address' });
    await wallet.paste(started.request_text);
    await wallet.press('Read request');
    await expectRefused(wallet, {
      code: 'request/response-elsewhere',
      words: 'It would send data to collector.example. Nothing was sent.',
    });
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
