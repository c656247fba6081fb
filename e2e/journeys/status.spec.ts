import { expect } from '@playwright/test';
import type { ListMode } from '../support/counterpart-client';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

/** How a card stands in the list, in the words of its row. */
const standing = (title: string, issuer: string, status: string): RegExp =>
  new RegExp(`^${title}, ${issuer}, ${status}, `);

const licence = (status: string): RegExp =>
  standing('Driving licence', 'Demo Transport Agency', status);

test('a withdrawn card is told apart, stands last, and is refused before anything is sent', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'driving-licence' });
  await wallet.receive(offer);
  await wallet.receive(await client.offer({ card: 'degree' }));
  await expect(wallet.card('Driving licence')).toHaveAccessibleName(licence('Valid'));

  await client.setStatus(offer.reference, 1);
  await wallet.openCard('Driving licence');
  await wallet.press('Check status');
  await expect(wallet.text(/^Demo Transport Agency withdrew this card on /)).toBeVisible();
  await page.getByRole('tab', { name: 'Status' }).click();
  await expect(page.getByRole('list', { name: 'What happened' })).toContainText(
    'Checked: withdrawn',
  );
  await wallet.openWallet();
  await expect(wallet.cards()).toHaveCount(2);
  await expect(wallet.cards().last()).toHaveAccessibleName(licence('Withdrawn'));

  const started = await client.start('car-share');
  await wallet.paste(started.request_text);
  await wallet.press('Read request');
  await expect(wallet.text('You need: Driving licence.')).toBeVisible();
  await expect(
    wallet.text(/because Demo Transport Agency withdrew the one you have on /),
  ).toBeVisible();
  await expect(consentPage(wallet).share).toHaveCount(0);
  expect(await client.outcome(started)).toMatchObject({ state: 'waiting', paths: {} });

  await wallet.press('Stop and close');
  await wallet.openTimeline();
  await expect(page.getByRole('link', { name: 'Driving licence is now withdrawn' })).toBeVisible();
});

test('a card withdrawn since the last look is refused by them, and the result says so', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'driving-licence' });
  await wallet.receive(offer);
  await expect(wallet.card('Driving licence')).toHaveAccessibleName(licence('Valid'));
  await client.setStatus(offer.reference, 1);
  // The last look is fresh still, so nobody is asked: the host would learn when this card is used.
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await consent.share.click();
  const outcome = await verdict(client, started);
  expect([outcome.state, outcome.reasons.map(({ code }) => code)]).toEqual([
    'refused',
    ['status/withdrawn'],
  ]);
  await expect(page.getByRole('status').filter({ hasText: 'They refused it.' })).toBeVisible();
  await page.getByRole('link', { name: 'See it in Activity' }).click();
  await expect(wallet.text('They refused it')).toBeVisible();
});

test('a withdrawn card stands under Not usable when another one fits', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'driving-licence' });
  await wallet.receive(offer);
  await wallet.receive(await client.offer({ card: 'driving-licence', variant: 'second' }));
  await client.setStatus(offer.reference, 1);
  await wallet.cards().last().click();
  await wallet.press('Check status');
  await expect(wallet.text(/withdrew this card/)).toBeVisible();
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await page.getByRole('button', { name: /^Change card, 1 match/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Change card' });
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await expect(dialog.getByRole('heading', { name: 'Not usable' })).toBeVisible();
  await expect(dialog).toContainText(/Demo Transport Agency withdrew this card on .+\./u);
  await expect(dialog).toContainText("It can't be used here. Ask them why, or use another.");
  await dialog.getByRole('button', { name: 'Use this card' }).click();
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
});

test('a paused card goes only after its own tick, and they say what they think of it', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'driving-licence' });
  await wallet.receive(offer);
  await client.setStatus(offer.reference, 2);
  await wallet.openCard('Driving licence');
  await wallet.press('Check status');
  await expect(wallet.text(/This card is paused by Demo Transport Agency\./)).toBeVisible();
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await expect(wallet.text(/They may refuse it\./)).toBeVisible();
  await expect(consent.blocked).toHaveAccessibleDescription(
    'Tick "Share anyway" first, or change the card.',
  );
  expect((await client.outcome(started)).state).toBe('waiting');
  await page.getByRole('checkbox', { name: 'Share anyway' }).check();
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('refused');
  await expect(page.getByRole('status').filter({ hasText: 'They refused it.' })).toBeVisible();
});

for (const mode of ['gone', 'no-cors', 'expired'] satisfies readonly ListMode[]) {
  test(`a list that is ${mode} never makes a card valid; the request says so and works`, async ({
    wallet,
    client,
    page,
  }) => {
    await wallet.make();
    await client.setList(mode);
    await wallet.receive(await client.offer({ card: 'driving-licence' }));
    await wallet.openCard('Driving licence');
    await expect(wallet.text(/We couldn't check this card\./)).toBeVisible();
    await expect(wallet.text(/It may be fine\./)).toBeVisible();
    await wallet.press('Check status');
    await expect(wallet.button('Check status')).toBeEnabled();
    await expect(wallet.text(/We couldn't check this card\./)).toBeVisible();
    await expect(wallet.text(/^Valid/)).toHaveCount(0);
    await wallet.openWallet();
    await expect(wallet.card('Driving licence')).toHaveAccessibleName(licence('Not checked'));

    const consent = consentPage(wallet);
    const started = await client.start('car-share');
    await consent.open(started);
    await expect(wallet.text(/We couldn't check this card\./)).toBeVisible();
    await expect(wallet.text(/^Valid/)).toHaveCount(0);
    await client.setList('ok');
    await consent.share.click();
    expect((await verdict(client, started)).state).toBe('accepted');
    await expect(page.getByRole('region', { name: 'Receipt' })).toContainText(
      'Driving licence from Demo Transport Agency, Not checked',
    );
  });
}

test('a slow list holds nobody up: the request opens without it, and says when it came', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await client.setList('gone');
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await expect(wallet.card('Driving licence')).toHaveAccessibleName(licence('Not checked'));
  // Six seconds; the wallet waits for three.
  await client.setList('slow');
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await expect(wallet.text(/We couldn't check this card\./)).toBeVisible();
  await consent.field('Portrait, optional').check();
  await expect(wallet.text(/Something changed while you were reading\./)).toBeVisible();
  await expect(wallet.text(/We couldn't check this card\./)).toHaveCount(0);
  await expect(consent.field('Portrait, optional')).toBeChecked();
  await client.setList('ok');
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
  await expect(page.getByRole('region', { name: 'Receipt' })).toContainText(
    'Driving licence from Demo Transport Agency, Valid',
  );
});

test('an altered list is not trusted: the card is off until the person ticks it', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await client.setList('bad-signature');
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.openCard('Driving licence');
  await expect(wallet.text(/Status can't be trusted\./)).toBeVisible();
  await expect(wallet.text(/^Valid/)).toHaveCount(0);
  await wallet.openWallet();
  await expect(wallet.card('Driving licence')).toHaveAccessibleName(
    licence("Status can't be trusted"),
  );
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await expect(wallet.text(/This card's status can't be trusted\./)).toBeVisible();
  await expect(consent.blocked).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Share anyway' }).check();
  await client.setList('ok');
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
});

test('a list that works again makes the card valid, and says when it was checked', async ({
  wallet,
  client,
}) => {
  await wallet.make();
  await client.setList('gone');
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.openCard('Driving licence');
  await expect(wallet.text(/We couldn't check this card\./)).toBeVisible();
  await client.setList('ok');
  await wallet.press('Check status');
  await expect(wallet.text(/We couldn't check this card\./)).toHaveCount(0);
  await expect(wallet.text(/checked just now/)).toBeVisible();
});
