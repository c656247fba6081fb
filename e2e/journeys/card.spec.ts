import { expect } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { test } from '../support/wallet-journey';

const wide = { width: 1440, height: 900 };

test('Used says who got which fields of a card, and leads to the receipt', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
  await wallet.openCard('Driving licence');
  await page.getByRole('tab', { name: 'Used' }).click();
  await expect(page.getByRole('heading', { name: 'Never used' })).toBeVisible();
  await wallet.leaveCard();

  const started = await client.start('car-share');
  const consent = consentPage(wallet);
  await consent.open(started);
  await consent.share.click();
  expect((await verdict(client, started)).state).toBe('accepted');
  await page.getByRole('link', { name: 'See it in Activity' }).click();
  await wallet.goTo('Wallet');
  await wallet.openCard('Driving licence');
  await page.getByRole('tab', { name: 'Used 1×' }).click();
  await expect(
    wallet.text(/^1 organisation has, or may have, fields of this card\./),
  ).toBeVisible();
  const uses = page.getByRole('list', { name: 'Who received fields of this card' });
  await expect(uses.getByRole('listitem')).toHaveCount(1);
  await expect(uses).toContainText('Over 21');
  await uses.getByRole('link').click();
  await expect(wallet.text('They say they accepted it')).toBeVisible();
});

test('a card has two columns where there is room, the list beside it, and one above the other where not', async ({
  wallet,
  client,
  page,
}) => {
  await page.setViewportSize(wide);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.openCard('Person ID');
  const placeOf = async (name: 'face' | 'tabs' | 'list') => {
    const part = {
      face: page.getByRole('heading', { level: 1, name: 'Person ID' }),
      tabs: page.getByRole('tablist'),
      list: page.getByRole('list', { name: 'Cards' }),
    }[name];
    const box = await part.boundingBox();
    return { x: box?.x ?? NaN, y: box?.y ?? NaN };
  };
  const [list, face, tabs] = [await placeOf('list'), await placeOf('face'), await placeOf('tabs')];
  expect(list.x).toBeLessThan(face.x);
  expect(face.x).toBeLessThan(tabs.x);
  expect(Math.abs(tabs.y - face.y)).toBeLessThan(60);

  await page.setViewportSize({ width: 360, height: 800 });
  await expect(page.getByRole('list', { name: 'Cards' })).toHaveCount(0);
  expect((await placeOf('tabs')).y).toBeGreaterThan((await placeOf('face')).y + 100);
});

test('states say what they mean under the face, with one way on', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  const offer = await client.offer({ card: 'gym-membership', ends: '19d' });
  await wallet.receive(offer);
  await wallet.openCard('Gym membership');
  await expect(wallet.text('19 days left.')).toBeVisible();
  await wallet.press('See its status');
  await expect(page.getByRole('tab', { name: 'Status' })).toHaveAttribute('aria-selected', 'true');

  await client.setStatus(offer.reference, 2);
  await wallet.press('Check status');
  await expect(wallet.text('This card is paused by Harbour Sports.')).toBeVisible();
  await client.setStatus(offer.reference, 0);
  await wallet.press('Check again');
  await expect(wallet.text('19 days left.')).toBeVisible();
});

test('on paper a card and the list stand without what is only pressed', async ({
  wallet,
  client,
  page,
}) => {
  await page.setViewportSize(wide);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'degree' }));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('list', { name: 'Cards' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'screen' });

  await wallet.openCard('Degree');
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printing';
    };
  });
  await wallet.press('More');
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page).toHaveTitle('printing');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('list', { name: 'Fields of this card' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Cards' })).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('tablist')).toBeHidden();
});
