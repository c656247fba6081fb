import { expect, type Page } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import type { CounterpartClient } from '../support/counterpart-client';
import { passphrase, walletPage } from '../support/wallet-page';
import { randomText, textCanary, type Canary } from './scan/canary';

/** Texts the person typed or was shown, which no value of a card is. */
export interface TourSecrets {
  readonly recoveryCode: string;
  readonly transactionCode: string;
}

/**
 * Everything a person does in this scope, once: a wallet made, cards received by value, by reference and with a code, one
 * shown whole, a search, an answer, a refusal, Activity, a card withdrawn, a lock and an unlock.
 */
export async function takeTour(
  page: Page,
  home: string,
  client: CounterpartClient,
  valueOf: (path: string) => string,
): Promise<TourSecrets> {
  const wallet = walletPage(page);
  const consent = consentPage(wallet);
  await page.goto(home);
  const recoveryCode = await wallet.makeHere();

  const withCode = await client.offer({ card: 'person-id', code: 'text' });
  await wallet.receive(withCode);
  const licence = await client.offer({ card: 'driving-licence', by: 'reference' });
  await wallet.receive(licence);
  await wallet.receive(await client.offer({ card: 'gym-membership' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));

  const search = page.getByRole('searchbox').first();
  await search.fill(valueOf('document_number'));
  await search.fill('');
  await wallet.openCard('Person ID');
  await page.getByRole('tab', { name: 'Technical' }).click();
  for (const name of ['Header', 'Payload'])
    await page.locator('summary').filter({ hasText: name }).click();

  const car = await client.start('car-share');
  await consent.open(car);
  for (const box of await consent
    .group('Driving licence')
    .getByRole('checkbox', { name: /, (needed|optional)$/u })
    .all())
    await box.check();
  await consent.stranger.check();
  await consent.share.click();
  await expect(page.getByRole('heading', { name: /^Sent \d+ fields? to/u })).toBeVisible();
  await page.getByRole('link', { name: 'See it in Activity' }).click();
  await expect(wallet.heading(/refused what you sent$/u)).toBeVisible();

  await consent.open(await client.start('flat-viewing'));
  await consent.decline.click();
  await wallet.goTo('Activity');
  await expect(wallet.heading('Who knows what about me')).toBeVisible();

  await client.setStatus(licence.reference, 1);
  await wallet.openCard('Driving licence');
  await wallet.press('Check status');
  await expect(wallet.text(/withdrew this card/u)).toBeVisible();

  await wallet.openWallet();
  await wallet.press('Lock now');
  await expect(wallet.heading('Locked')).toBeVisible();
  await wallet.unlock();
  await expect(wallet.heading('Wallet')).toBeVisible();
  return { recoveryCode, transactionCode: withCode.tx_code ?? '' };
}

/** A link is followed and what it offers is refused; then the browser is killed by the caller. */
export async function followLink(page: Page, client: CounterpartClient): Promise<void> {
  const wallet = walletPage(page);
  await page.goto((await client.offer({ card: 'degree' })).wallet_link);
  await wallet.unlock();
  await wallet.press('Contact them');
  await wallet.press('Receive card');
  await wallet.press("Don't save");
  await wallet.openCard('Person ID');
}

/** What stays a secret of the person's own. */
export const personalCanaries = ({ recoveryCode, transactionCode }: TourSecrets): Canary[] => [
  textCanary('passphrase', passphrase, false),
  textCanary('recovery code', recoveryCode, false),
  textCanary('recovery code, run together', recoveryCode.replaceAll('-', ''), false),
  textCanary('transaction code', transactionCode, false),
];

/** Puts texts where a careless page would leave them, so that the scan is seen to look there. */
export async function leaveTraces(page: Page, home: string): Promise<Canary[]> {
  await page.goto(home);
  const places = ['localStorage', 'sessionStorage', 'cache', 'address', 'title'] as const;
  const texts = Object.fromEntries(places.map((place) => [place, randomText()]));
  await page.evaluate(async (left) => {
    localStorage.setItem('left', left['localStorage'] ?? '');
    sessionStorage.setItem('left', left['sessionStorage'] ?? '');
    const cache = await caches.open('left');
    await cache.put('/left', new Response(left['cache'] ?? ''));
    history.pushState(null, '', `/welcome?left=${left['address'] ?? ''}`);
    document.title = left['title'] ?? '';
  }, texts);
  // The browser hears of a title a moment later.
  await page.waitForTimeout(500);
  return places.map((place) => textCanary(`left in ${place}`, texts[place] ?? '', true));
}
