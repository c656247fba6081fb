import { expect } from '@playwright/test';
import { test } from '../support/hostile';

for (const [what, text, start] of [
  ['random text', 'the quick brown fox', 'the quick br'],
  ['an address', 'https://shop.example/basket?id=7', 'https://shop'],
  ['another wallet’s code', 'otpauth://totp/x?secret=ABC', 'otpauth://to'],
] as const)
  test(`${what} is shown as text, and leads nowhere`, async ({
    wallet,
    client,
    page,
    expectUnchanged,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await wallet.paste(text);
    await expect(wallet.alert).toHaveText(`We don't recognise this. It starts with "${start}".`);
    await wallet.press('Show it');
    await expect(wallet.text(text).last()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: text })).toHaveCount(0);
    await expect(wallet.heading('Scan or paste')).toBeVisible();
    expect(asked.filter((url) => new URL(url).host.endsWith('.example'))).toEqual([]);
    expect(await client.received()).toEqual([]);
    await expectUnchanged();
  });
