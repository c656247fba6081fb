import {
  createCounterpartClient,
  type CounterpartAddresses,
  type CounterpartClient,
} from './counterpart-client';
import { test as base } from './journey';
import { walletPage, type WalletPage } from './wallet-page';

interface JourneyParts {
  /** A fresh browser with an empty wallet that nobody opened yet. */
  readonly wallet: WalletPage;
  /** The people on the other side; the lists work at the beginning of every journey. */
  readonly client: CounterpartClient;
}

/** `test` for what a person does: one wallet, one counterpart, nothing left over from the journey before. */
export const test = base.extend<JourneyParts>({
  // SCREENS writes its dates as they are read in Britain.
  locale: 'en-GB',
  // What a person may press is there soon or never.
  actionTimeout: 10_000,
  wallet: async ({ page }, use) => {
    await use(walletPage(page));
  },
  client: async ({ stand }, use) => {
    // The counterpart is ours and states its addresses in this shape (e2e/counterpart/README.md).
    const client = createCounterpartClient(stand.counterpart as unknown as CounterpartAddresses);
    await client.setList('ok');
    await use(client);
  },
});
