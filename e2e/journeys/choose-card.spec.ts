import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

test('of two cards that both match, the one picked is the one that is sent', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.receive(await client.offer({ card: 'driving-licence', variant: 'second' }));
  await expect(wallet.cards()).toHaveCount(2);
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  const categories = (): Promise<string> => consent.group('Driving licence').innerText();
  // The first one holds one category, the second three: it shows least. Neither was ever used.
  expect(await categories()).not.toContain('A1');
  await expect(wallet.text('Chosen because you used it last')).toHaveCount(0);

  const change = wallet.button('Change card, 2 match');
  await change.click();
  const dialog = page.getByRole('dialog', { name: 'Change card' });
  const cards = dialog.getByRole('radio');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0)).toBeChecked();
  await dialog.getByRole('button', { name: 'Keep this one' }).click();
  await expect(change).toBeFocused();

  await change.click();
  await cards.nth(1).check();
  await dialog.getByRole('button', { name: 'Use this card' }).click();
  await expect(dialog).toBeHidden();
  expect(await categories()).toContain('A1');
  await expect(consent.share).toHaveAccessibleName('Share 5 fields');
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect([outcome.state, outcome.reasons]).toEqual(['accepted', []]);
  const held = (outcome.paths['licence'] ?? []).filter(([first]) => first === 'vehicle_categories');
  expect(held).toHaveLength(3);
});

test('either of two kinds is accepted: the radio group decides which card goes', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await consent.open(started);
  const ways = page.getByRole('group', { name: 'They accept any one of these' });
  // The licence shows two fields, the Person ID three.
  await expect(ways.getByRole('radio', { name: 'Driving licence' })).toBeChecked();
  await ways.getByRole('radio', { name: 'Person ID' }).check();
  await expect(consent.group('Driving licence')).toHaveCount(0);
  await expect(consent.group('Person ID')).toBeVisible();
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect([outcome.state, Object.keys(outcome.paths)]).toEqual(['accepted', ['person']]);
});

test('a card they would also like stays off, and goes along when ticked', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  for (const card of ['degree', 'person-id', 'driving-licence'] as const) {
    await wallet.receive(await client.offer({ card }));
  }
  const consent = consentPage(wallet);
  const started = await client.start('job-application');
  await consent.open(started);
  const licence = page.getByRole('checkbox', { name: /^Also share: Driving licence/ });
  await expect(licence).not.toBeChecked();
  await expect(consent.group('Driving licence')).toHaveCount(0);
  await expect(
    wallet.text(/Person ID says Aldous\. Degree says Aldous-Reyes\. They will see only Aldous\./),
  ).toBeVisible();
  await licence.check();
  await expect(consent.group('Driving licence')).toBeVisible();
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect([outcome.state, Object.keys(outcome.paths).sort()]).toEqual([
    'accepted',
    ['degree', 'licence', 'person'],
  ]);
});

test('nothing matches: the screen names what is needed, why, and waits for it', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  const started = await client.start('car-share');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text('You need: Driving licence.')).toBeVisible();
  await expect(wallet.text(/You need one more card\./)).toBeVisible();
  await expect(
    wallet.text(/Driving licence, because there is none in this wallet\./),
  ).toBeVisible();
  await expect(wallet.text('They are not told what is missing.')).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');

  // It is got here, while the request waits.
  const offer = await client.offer({ card: 'driving-licence' });
  await page.getByRole('link', { name: 'Scan or paste it' }).click();
  await wallet.type(offer.offer_uri_text);
  await wallet.takeOffered(offer);
  await wallet.press(/^Save( card)?$/);
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the request' }).click();
  await expect(wallet.text(/What was missing is here now\./)).toBeVisible();
  // The next press is for the screen that follows: it may not share yet.
  await wallet.press('Go on');
  await consentPage(wallet).share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
});

test('a card that says something else than they accept is named as the reason', async ({
  wallet,
  client,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  // A bachelor's; they want a master's or a doctorate.
  await wallet.receive(await client.offer({ card: 'degree', variant: 'second' }));
  const started = await client.start('job-application');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text('You need: Degree.')).toBeVisible();
  await expect(
    wallet.text(/because yours says something else under level than they accept/),
  ).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});
