import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { expectNothingSent, pasteSpoilt } from '../support/expect-refused';
import { test } from '../support/hostile';

const cases = [
  ['host-look-alike', 'xn--ypl-5cdc6g.example', 'раypаl.example', true],
  ['host-other-script', 'xn--80ak6aa92e.example', 'аррӏе.example', false],
] as const;

for (const [fault, travels, reads, isMixed] of cases) {
  test(`${travels} stands in both spellings, before anything is read and where data would go`, async ({
    wallet,
    client,
    page,
    expectUnchanged,
  }) => {
    const consent = consentPage(wallet);
    await pasteSpoilt(wallet, client, fault);
    const expectBoth = async (): Promise<void> => {
      await expect(wallet.text(travels).first()).toBeVisible();
      await expect(wallet.text(`(reads ${reads})`).first()).toBeVisible();
      expect((await wallet.text('Mixes alphabets').count()) > 0).toBe(isMixed);
    };
    await expectBoth();
    await wallet.press('Read request');
    await expect(consent.decline).toBeVisible();
    await expect(page.getByRole('heading', { name: "We can't tell who this is." })).toBeVisible();
    await expectBoth();
    await expectNothingSent(client);
    await expectUnchanged();
  });
}
