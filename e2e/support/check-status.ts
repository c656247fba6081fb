import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import type { CounterpartClient } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** The card whose list is looked at. */
const title = 'Driving licence';

const standing = (status: string): RegExp =>
  new RegExp(`^${title}, Demo Transport Agency, ${status}, `, 'u');

/** Opens the card and reads the lists by hand, while the status host does this wrong. */
export const checkUnder = async (
  wallet: WalletPage,
  client: CounterpartClient,
  fault: FaultName | 'none',
): Promise<void> => {
  await client.fault(fault);
  await wallet.openCard(title);
  await wallet.press('Check status');
  await expect(wallet.button('Check status')).toBeEnabled();
};

/** The card's own words for a list that was altered, with the reason; then the word in the list of cards. */
export const expectNotTrusted = async (wallet: WalletPage, reason: string): Promise<void> => {
  await expect(wallet.text("Status can't be trusted.")).toBeVisible();
  await expect(wallet.says(`${reason} Ask the issuer about it.`)).toBeVisible();
  await expect(wallet.text(/^Valid/u)).toHaveCount(0);
  await wallet.page.getByRole('tab', { name: 'Status' }).click();
  await expect(wallet.text(`Last try: ${reason}`)).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.card(title)).toHaveAccessibleName(standing("Status can't be trusted"));
};

/** What was read before still counts; the card says under Status why the last look failed. */
export const expectKept = async (wallet: WalletPage, reason: string): Promise<void> => {
  await expect(wallet.text("Status can't be trusted.")).toHaveCount(0);
  await wallet.page.getByRole('tab', { name: 'Status' }).click();
  await expect(wallet.text(`Last try: ${reason}`)).toBeVisible();
  await wallet.openWallet();
  await expect(wallet.card(title)).toHaveAccessibleName(standing('Valid'));
};

/** An honest list puts everything right again. */
export const expectRecovered = async (
  wallet: WalletPage,
  client: CounterpartClient,
): Promise<void> => {
  await checkUnder(wallet, client, 'none');
  await expect(wallet.text("Status can't be trusted.")).toHaveCount(0);
  await wallet.openWallet();
  await expect(wallet.card(title)).toHaveAccessibleName(standing('Valid'));
};
