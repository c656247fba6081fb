import { expect } from '@playwright/test';
import { expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';
import { offerText } from '../support/offer-text';

const local = (host: string) => ({
  code: 'offer/local-address',
  words: `This offer leads into your own device or network: ${host}.`,
});

test('I-05 stops at an issuer inside the own network', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await client.fault('offer-into-network');
  await wallet.paste((await client.offer({ card: 'degree', by: 'value' })).offer_uri_text);
  await expectStopped(wallet, local('10.0.0.1'));
  expect(await client.received()).toEqual([]);
  await expectUnchanged();
});

// The practice build lets loopback through by design; url-policy.test.ts holds production to it.
for (const [what, issuer, host] of [
  ['a printer', 'https://printer.local/office', 'printer.local'],
  ['a router', 'https://192.168.1.1/office', '192.168.1.1'],
  ['a short name', 'https://intranet/office', 'intranet'],
  ['an address of IPv6', 'https://[fd00::1]/office', '[fd00::1]'],
  ['an address written as one number', 'https://167772161/office', '10.0.0.1'],
] as const) {
  test(`I-05 stops at ${what}`, async ({ wallet, page, expectUnchanged }) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await wallet.paste(offerText(issuer));
    await expectStopped(wallet, local(host));
    expect(asked.filter((url) => url.includes(host))).toEqual([]);
    await expectUnchanged();
  });
}

test('I-05 stops at a name in front of the host', async ({ wallet, expectUnchanged }) => {
  await wallet.paste(offerText('https://issuer.example@10.0.0.1/office'));
  await expectStopped(wallet, {
    code: 'offer/address',
    words: 'This offer leads to an address we do not contact.',
  });
  await expectUnchanged();
});
