import { expect, type Locator, type Page } from '@playwright/test';
import { consentPage, type ConsentPage } from '../support/consent-page';
import { test } from '../support/wallet-journey';

// The phone's layout: there the answers of one screen stand where the answers of the last one stood.
test.use({ viewport: { width: 360, height: 800 } });

test.beforeEach(async ({ wallet, client }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'driving-licence' }));
});

const middleOf = async (locator: Locator): Promise<readonly [x: number, y: number]> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Everything is in place before the change, so that what follows falls into the moment after it. */
const changeUnderTheHand = async (page: Page, consent: ConsentPage): Promise<void> => {
  await page.mouse.move(...(await middleOf(consent.share)));
  await consent.field('Portrait, optional').focus();
  await page.keyboard.press('Space');
};

test('Share takes no press in the first 600 ms of its screen, nor after a change', async ({
  wallet,
  client,
  page,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await wallet.paste(started.request_text);
  // Presses by script come sooner than any finger: at every frame, from the first in which the button is there.
  const pressed = page.evaluate(
    () =>
      new Promise<{ presses: number; from: number; to: number }>((done) => {
        let [presses, from] = [0, 0];
        const frame = (): void => {
          const share = [...document.querySelectorAll('button')].find((button) =>
            /^Share \d+ field/.test(button.textContent),
          );
          const now = performance.now();
          if (share !== undefined) {
            from ||= now;
            // Short of 600: the first frame may come late, and may not press what is armed by then.
            if (now - from > 400) {
              done({ presses, from, to: now });
              return;
            }
            share.click();
            presses += 1;
          }
          requestAnimationFrame(frame);
        };
        frame();
      }),
  );
  await wallet.press('Read request');
  expect((await pressed).presses).toBeGreaterThan(3);
  await expect(consent.share).toBeEnabled();
  await changeUnderTheHand(page, consent);
  await page.mouse.down();
  await page.mouse.up();
  await expect(wallet.button('Share 4 fields')).toBeEnabled();
  await expect(consent.decline).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('Enter on the heading and Enter held down share nothing', async ({ wallet, client, page }) => {
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(consent.share).toBeEnabled();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');

  // Held from before the answers were armed until after it.
  // Pressed by the page itself: the driver's own press waits for a still picture, and the answers arm meanwhile.
  await consent.field('Portrait, optional').evaluate((box: HTMLInputElement) => box.click());
  await wallet.button('Share 4 fields').focus();
  await page.keyboard.down('Enter');
  await expect(consent.share).toBeEnabled();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(consent.decline).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');

  await wallet.button('Share 4 fields').focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Sent 4 fields to Aalto Car Share' }),
  ).toBeVisible();
});

test('a double click on the screen before, or on Share itself, answers nothing', async ({
  wallet,
  client,
  page,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await wallet.paste(started.request_text);
  const read = wallet.button('Read request');
  await expect(read).toBeEnabled();
  const [x, y] = await middleOf(read);
  await page.mouse.dblclick(x, y);
  await expect(consent.share).toBeEnabled();

  const place = await middleOf(consent.share);
  await changeUnderTheHand(page, consent);
  await page.mouse.dblclick(...place);
  await expect(wallet.button('Share 4 fields')).toBeEnabled();
  await expect(consent.decline).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('a finger left on the glass while the answers change shares nothing', async ({
  wallet,
  client,
  page,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('car-share');
  await consent.open(started);
  await changeUnderTheHand(page, consent);
  await page.mouse.down();
  await expect(consent.share).toBeEnabled();
  await page.mouse.up();
  await expect(consent.decline).toBeVisible();
  expect((await client.outcome(started)).state).toBe('waiting');
});

test('the two answers have the same size and weight', async ({ wallet, client, page }) => {
  const consent = consentPage(wallet);
  const looks = (answer: Locator): Promise<unknown> =>
    answer.evaluate((element) => {
      const { width, height, top } = element.getBoundingClientRect();
      const { fontWeight, fontSize } = getComputedStyle(element);
      return { width, height, top, fontWeight, fontSize };
    });
  for (const viewport of [
    { width: 360, height: 800 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    await consent.open(await client.start('car-share'));
    expect(await looks(consent.share)).toEqual(await looks(consent.decline));
    await consent.field('Over 21, needed').click({ force: true });
    await consent.field('Over 21, needed').uncheck();
    expect(await looks(consent.blocked)).toEqual(await looks(consent.decline));
    await wallet.press('Stop and close');
    await wallet.press('Close');
  }
});

test('a stranger’s request puts Don’t share first, as large as the other', async ({
  wallet,
  client,
}) => {
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  const consent = consentPage(wallet);
  await consent.open(await client.start('flat-viewing'));
  const no = await consent.decline.boundingBox();
  const yes = await consent.blocked.boundingBox();
  expect([no?.width, no?.height, no?.y]).toEqual([yes?.width, yes?.height, yes?.y]);
  expect(no?.x).toBeLessThan(yes?.x ?? 0);
});
