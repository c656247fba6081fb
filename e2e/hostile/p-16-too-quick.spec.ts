import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { expectNothingSent } from '../support/expect-refused';
import { test } from '../support/hostile';

test('no other page can lay itself over the wallet: it is not shown in a frame', async ({
  wallet,
  stand,
  client,
  expectUnchanged,
}) => {
  const frame = await wallet.page.context().newPage();
  await frame.goto('about:blank');
  await frame.setContent(`<iframe src="${stand.wallet}/" width="400" height="600"></iframe>`);
  await expect
    .poll(() => frame.frames()[1]?.url() ?? '')
    .toMatch(/^(?:about:blank|chrome-error:)/u);
  await expect(frame.frameLocator('iframe').getByRole('main')).toHaveCount(0);
  await frame.close();
  const { headers } = await fetch(stand.wallet);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  await expectNothingSent(client);
  await expectUnchanged();
});

test('a press meant for the screen before shares nothing', async ({
  wallet,
  client,
  page,
  expectUnchanged,
}) => {
  const consent = consentPage(wallet);
  const started = await client.start('age-check');
  await wallet.paste(started.request_text);
  // By script at every frame, sooner than any hand, from the first in which the button is there.
  const pressed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let [presses, from] = [0, 0];
        const frame = (): void => {
          const share = [...document.querySelectorAll('button')].find((button) =>
            /^Share \d+ field/u.test(button.textContent),
          );
          const now = performance.now();
          if (share !== undefined) {
            from ||= now;
            // Short of 600: a frame that comes late may not press what is armed by then.
            if (now - from > 400) return done(presses);
            share.click();
            presses += 1;
          }
          requestAnimationFrame(frame);
        };
        frame();
      }),
  );
  await wallet.button('Read request').dblclick();
  expect(await pressed).toBeGreaterThan(3);
  await expect(consent.share).toBeEnabled();
  await expect(consent.decline).toBeVisible();
  await expectNothingSent(client);
  await expectUnchanged();
});
