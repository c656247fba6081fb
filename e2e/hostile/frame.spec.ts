import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { held, test } from '../support/hostile';

// What the other specs of this folder rely on: a change is seen, and so is a send.

test('an honest look at an offer leaves no trace, and expectUnchanged says so', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await wallet.fetchOffered(await client.offer({ card: 'degree' }));
  await wallet.press("Don't save");
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});

test('a card that is received is a change that expectUnchanged sees', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await wallet.receive(await client.offer({ card: 'degree' }));
  await expect(expectUnchanged()).rejects.toThrow('facet/cards/');
  await wallet.deleteCard('Degree');
  await expect(wallet.cards()).toHaveCount(held.length);
});

test('an answer that is sent stands in the log of what the other side received', async ({
  wallet,
  client,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  const isAnswer = ({ method, path }: { method: string; path: string }): boolean =>
    method === 'POST' && path.startsWith('/responses/');
  expect((await client.received()).filter(isAnswer)).toEqual([]);
  await consent.share.click();
  await verdict(client, started);
  expect((await client.received()).filter(isAnswer)).toEqual([
    { role: 'verifier', method: 'POST', path: `/responses/${started.session}` },
  ]);
});
