import { expect } from '@playwright/test';
import { checkUnder, expectKept, expectRecovered } from '../support/check-status';
import { expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';
import { refusesCards } from '../support/refuses-cards';

// DESIGN 10, caps: what is over one is refused with the cap named.

const offers = [
  [
    'an offer of 257 levels',
    'offer-too-deep',
    'offer/too-deep',
    'This offer is nested deeper than 256 levels.',
  ],
  [
    'an offer with a code of 65 characters',
    'offer-long-code',
    'offer/code-too-long',
    'This offer asks for a code of more than 64 characters.',
  ],
] as const;

for (const [what, fault, code, words] of offers)
  test(`stops at ${what}, and asks nobody`, async ({ wallet, client, expectUnchanged }) => {
    await client.fault(fault);
    const offer = await client.offer({ card: 'degree', by: 'value' });
    await wallet.paste(offer.offer_uri_text);
    await expectStopped(wallet, { code, words });
    expect(await client.received()).toEqual([]);
    await expectUnchanged();
  });

for (const fault of ['metadata-too-deep', 'server-metadata-too-deep'] as const)
  test(`stops at ${fault.replaceAll('-', ' ')}`, async ({ wallet, client, expectUnchanged }) => {
    const offer = await client.offer({ card: 'degree', by: 'value' });
    await client.fault(fault);
    await wallet.paste(offer.offer_uri_text);
    await wallet.press('Contact them');
    await expectStopped(wallet, {
      code: 'issuer/too-deep',
      words: 'What the issuer says about itself is nested deeper than 256 levels.',
    });
    const asked = (await client.received()).map(({ path }) => path);
    expect(asked.filter((path) => /token|credential$/u.test(path))).toEqual([]);
    await expectUnchanged();
  });

refusesCards('CAP', [
  {
    what: 'an issuer of 101 keys',
    fault: 'issuer-101-keys',
    code: 'issuer-keys/too-many',
    words: 'The issuer publishes more than 100 keys at once.',
  },
]);

test('a status list of more than 4 MiB is not read, and what was read before holds', async ({
  wallet,
  client,
}) => {
  await checkUnder(wallet, client, 'list-over-4-mib');
  await expectKept(wallet, "The issuer's list is larger than 4 MiB.");
  await expectRecovered(wallet, client);
});
