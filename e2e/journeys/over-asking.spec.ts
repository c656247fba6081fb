import { expect, type Page } from '@playwright/test';
import { consentPage, verdict } from '../support/consent-page';
import { complaintsOf, lookAt } from '../support/look-at';
import { test } from '../support/wallet-journey';

for (const viewport of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    test('a stranger asks for too much, of a card that hides nothing, and for more the next time', async ({
      wallet,
      client,
      page,
    }, info) => {
      test.setTimeout(180_000);
      const complaints = complaintsOf(page);
      const look = lookAt(page, { info, size });
      const consent = consentPage(wallet);
      await wallet.make();
      await wallet.receive(await client.offer({ card: 'person-id' }));
      await wallet.receive(await client.offer({ card: 'gym-membership' }));
      await wallet.receive(await client.offer({ card: 'gym-membership', variant: 'second' }));

      const first = await client.start('over-asking', 'cross', { visit: 'first' });
      await wallet.paste(first.request_text);
      await wallet.press('Read request');
      await expectSensitive(page, 'It asks for 2 things. 1 is sensitive.');
      const all = bandOf(page, "This card can't hide fields.");
      await expect(all).toContainText(
        "This card can't hide fields. All 4 fields would go, also ones they did not ask for.",
      );
      await expect(page.getByText('More than last time.')).toHaveCount(0);
      await expect(consent.blocked).toBeVisible();
      await look('S09-over-asking');

      // M-ALL leads to the other card, which hides nothing either, and back.
      await all.getByRole('button', { name: 'Change card' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Keep this one' }).click();
      await consent.field('Date of birth, needed').check();
      await consent.stranger.check();
      await consent.share.click();
      expect((await verdict(client, first)).state).toBe('accepted');
      await page.getByRole('link', { name: 'Done' }).click();

      const next = await client.start('over-asking', 'cross', { visit: 'next' });
      await wallet.paste(next.request_text);
      await wallet.press('Read request');
      await expectSensitive(page, 'It asks for 5 things. 3 are sensitive.');
      await expect(bandOf(page, 'More than last time.')).toHaveText(
        /^More than last time\. New since \d{1,2} \w{3} \d{4}: family name, street,? and ID number\.$/u,
      );
      await expect(bandOf(page, "This card can't hide fields.")).toBeVisible();
      await expect(bandOf(page, 'You shared this with them on')).toContainText(
        '3 more fields are asked for now.',
      );
      await look('S09-more-than-last-time');
      await bandOf(page, "This card can't hide fields.")
        .getByRole('button', { name: "Don't share" })
        .click();
      await expect(wallet.text(/You said no\. They are not told why\./u)).toBeVisible();
      expect((await client.outcome(next)).state).toBe('waiting');
      expect(complaints).toEqual([]);
    });
  });
}

const bandOf = (page: Page, title: string) =>
  page.getByRole('main').locator('section').filter({ hasText: title });

/** M-OVER2, word for word. */
const expectSensitive = async (page: Page, words: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: words, exact: true })).toBeVisible();
  await expect(page.getByText('Nothing is chosen for you here.', { exact: true })).toBeVisible();
};
