import { expect } from '@playwright/test';
import type { CounterpartClient } from './counterpart-client';
import type { WalletPage } from './wallet-page';

const titles = ['Driving licence', 'Degree'] as const;

/** A wallet with two cards of different kinds, open. */
export const makeWithTwo = async (wallet: WalletPage, client: CounterpartClient): Promise<void> => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.receive(await client.offer({ card: 'degree' }));
};

/** Both are in the list, and each opens. */
export const expectBoth = async (wallet: WalletPage): Promise<void> => {
  await expect(wallet.cards()).toHaveCount(titles.length);
  for (const title of titles) {
    await wallet.openCard(title);
    await wallet.leaveCard();
  }
};
