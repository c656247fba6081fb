import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/hostile';

const cases = [
  ['comeback-script', 'javascript:document.title="followed"'],
  ['comeback-data', 'data:text/html,<h1>followed</h1>'],
  ['comeback-http', 'http://verifier.example/done'],
  ['comeback-elsewhere', 'https://collector.example/done'],
] as const;

for (const [fault, address] of cases) {
  test(`${fault}: the way back is shown and not followed`, async ({ wallet, client, page }) => {
    const consent = consentPage(wallet);
    const started = await client.start('age-check');
    await consent.open(started);
    await client.fault(fault);
    await consent.share.click();
    await expect(wallet.text(/They accepted it\./u)).toBeVisible();
    expect((await verdict(client, started)).state).toBe('accepted');
    await expect(wallet.text('They want to send you elsewhere.')).toBeVisible();
    await expect(wallet.text(address)).toBeVisible();
    // It is text: no link leads there, and nothing of it ran.
    await expect(page.getByRole('link', { name: 'Back to their page' })).toHaveCount(0);
    const targets = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.filter((href) => !/^[/#]/u.test(href))).toEqual([]);
    await wallet.text(address).click();
    await expect(page).toHaveTitle(/Request/u);
    expect(page.url()).toMatch(/\/result\/\d+$/u);
  });
}
