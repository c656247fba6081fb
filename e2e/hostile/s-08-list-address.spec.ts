import { expect } from '@playwright/test';
import { checkUnder, expectKept, expectRecovered } from '../support/check-status';
import { test } from '../support/hostile';

for (const fault of ['card-list-over-http', 'card-list-on-lan'] as const)
  test(`${fault}: the address is never contacted, and the card is not called valid`, async ({
    wallet,
    client,
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const offer = await client.offer({ card: 'degree' });
    await client.fault(fault);
    await wallet.receive(offer);
    await client.fault('none');
    await wallet.openCard('Degree');
    await wallet.press('Check status');
    await expect(wallet.button('Check status')).toBeEnabled();
    await expect(wallet.text("We couldn't check this card.")).toBeVisible();
    await expect(
      wallet.says('The list is at an address we do not contact. It may be fine.'),
    ).toBeVisible();
    await wallet.openWallet();
    await expect(wallet.card('Degree')).toHaveAccessibleName(/, Not checked, /u);
    expect(asked.filter((url) => /192\.168|lists\.facet/u.test(url))).toEqual([]);
    await wallet.deleteCard('Degree');
  });

test('list-in-circles: given up, and what was read before stays', async ({ wallet, client }) => {
  await checkUnder(wallet, client, 'list-in-circles');
  await expectKept(wallet, "No answer from the host of the issuer's list.");
  await expectRecovered(wallet, client);
});
