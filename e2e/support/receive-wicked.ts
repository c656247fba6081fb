import { expect, type Locator } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import type { CounterpartClient } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** The degree in the list, whatever it calls itself. */
const degree = ({ page }: WalletPage): Locator =>
  page.getByRole('list', { name: 'Cards' }).getByRole('link', { name: /Degree/u });

/** Receives and opens a degree whose pictures or names an issuer made to be more than that. */
export const receiveWicked = async (
  wallet: WalletPage,
  client: CounterpartClient,
  fault: FaultName,
): Promise<void> => {
  const offer = await client.offer({ card: 'degree' });
  await client.fault(fault);
  await wallet.receive(offer);
  await degree(wallet).click();
  await expect(wallet.page.getByRole('tab', { name: 'Fields' })).toBeVisible();
};

/** Nothing ran, nothing was loaded, and nothing of the issuer's is drawn but what was drawn again here. */
export const expectInert = async (
  { page }: WalletPage,
  client: CounterpartClient,
): Promise<void> => {
  expect(await page.evaluate(() => 'wicked' in globalThis)).toBe(false);
  const calls = await client.received();
  expect(calls.filter(({ path }) => path.startsWith('/wicked'))).toEqual([]);
  const drawn = await page
    .locator('img, image, object, iframe, embed, svg foreignObject')
    .evaluateAll((elements) => elements.map((one) => one.getAttribute('src') ?? one.outerHTML));
  expect(drawn.filter((source) => !source.startsWith('blob:'))).toEqual([]);
};

/** Takes the card out again. */
export const deleteWicked = async (wallet: WalletPage): Promise<void> => {
  await wallet.openWallet();
  await degree(wallet).click();
  await wallet.press('More');
  await wallet.page.getByRole('menuitem', { name: 'Delete' }).click();
  await wallet.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(wallet.heading('Wallet')).toBeVisible();
};
