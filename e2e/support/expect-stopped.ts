import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import type { CounterpartClient, OfferOrder } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** The next step the screen names where somebody should not be trusted further. */
export const stopped =
  'We stopped. Nothing was saved. Go on only if the issuer can explain it: show them the code below.';

/** The next step where the issuer made a mistake. */
export const askIssuer =
  'Nothing was saved. Ask the issuer for a new offer, and show them the code below.';

/** The next step where an offer has come to its end. */
export const newOffer = 'Nothing was saved. Ask the issuer for a new offer.';

/** The next step where the network failed. */
export const connect = 'Nothing was saved. Check the connection and try again.';

export interface Stop {
  /** Stands under Technical details, alone. */
  readonly code: string;
  /** The whole first sentence. */
  readonly words: string;
  /** The whole rest; `stopped` when not said. */
  readonly help?: string;
}

/** Expects the offer to have ended in exactly these words, looks at the code, and closes it. */
export const expectStopped = async (
  { page, alert, press, text, heading }: WalletPage,
  { code, words, help = stopped }: Stop,
): Promise<void> => {
  await expect(alert.getByText(words, { exact: true })).toBeVisible();
  await expect(alert).toHaveText(`${words} ${help}`);
  await page.getByText('Technical details').click();
  await expect(text(new RegExp(`^${code}(?![\\w-])`, 'u'))).toBeVisible();
  await press('Close');
  await expect(heading('Wallet')).toBeVisible();
};

/** Takes an offer as far as the card, while the issuer does this wrong. */
export const receiveSpoilt = async (
  { paste, press }: WalletPage,
  client: CounterpartClient,
  fault: FaultName,
  order: OfferOrder = { card: 'degree', by: 'value' },
): Promise<void> => {
  const offer = await client.offer(order);
  await client.fault(fault);
  await paste(offer.offer_uri_text);
  await press('Contact them');
  await press('Receive card');
};
