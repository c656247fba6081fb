import { expect } from '@playwright/test';
import { test } from '../support/hostile';

/** As much as one QR code of the largest size can hold. */
const longest = 'z'.repeat(4_296);

for (const [what, text, start] of [
  ['a script', 'javascript:globalThis.wicked=1', 'javascript:g'],
  ['a network', 'WIFI:S:harbour;T:WPA;P:sunday;;', 'WIFI:S:harbo'],
  ['the longest code there is', longest, 'zzzzzzzzzzzz'],
] as const)
  test(`${what} does nothing`, async ({ wallet, client, page, expectUnchanged }) => {
    await wallet.paste(text);
    await expect(wallet.alert).toHaveText(`We don't recognise this. It starts with "${start}".`);
    await wallet.press('Show it');
    await expect(wallet.says(text.slice(0, 24)).last()).toBeVisible();
    expect(await page.evaluate(() => 'wicked' in globalThis)).toBe(false);
    // A long text folds; the page is as wide as before.
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(await client.received()).toEqual([]);
    await expectUnchanged();
  });
