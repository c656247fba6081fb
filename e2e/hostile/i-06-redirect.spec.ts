import { expect } from '@playwright/test';
import type { FaultName } from '../counterpart/faults/faults';
import { expectStopped } from '../support/expect-stopped';
import { test } from '../support/hostile';

const endpoints = ['offer', 'token', 'nonce', 'credential'] as const;
const statuses = [302, 307] as const;

for (const endpoint of endpoints) {
  for (const status of statuses) {
    test(`I-06 does not follow a ${status} of the ${endpoint} endpoint`, async ({
      wallet,
      client,
      expectUnchanged,
    }) => {
      const offer = await client.offer({ card: 'degree', by: 'reference' });
      await client.fault(`${endpoint}-moved-${status}` satisfies FaultName);
      await wallet.paste(offer.offer_uri_text);
      await wallet.press('Contact them');
      if (endpoint !== 'offer') await wallet.press('Receive card');
      const { host } = new URL(client.addresses.issuer.offers);
      await expectStopped(wallet, {
        code: 'net/redirected',
        words: `${host} tried to send us elsewhere.`,
      });
      const calls = await client.received();
      expect(calls.filter(({ role }) => role !== 'issuer')).toEqual([]);
      expect(calls.length).toBeGreaterThan(0);
      await expectUnchanged();
    });
  }
}
