import { consentPage } from './consent-page';
import type { CounterpartClient } from './counterpart-client';
import type { WalletPage } from './wallet-page';

/** A wallet that told Nordbar and Aalto Car Share something, and said no to Vale Recruitment; six entries. */
export const liveIn = async (wallet: WalletPage, client: CounterpartClient): Promise<void> => {
  const consent = consentPage(wallet);
  const done = wallet.page.getByRole('link', { name: 'Done' });
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await consent.answer(await client.start('age-check'));
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.receive(await client.offer({ card: 'degree' }));
  await consent.answer(await client.start('car-share'));
  await consent.open(await client.start('job-application'));
  await consent.decline.click();
  await done.click();
};
