import { expect } from '@playwright/test';
import { receiveSpoilt } from '../support/expect-stopped';
import { test } from '../support/hostile';
import { refusesCards } from '../support/refuses-cards';

const daySeconds = 86_400;

const longDate = (daysFromNow: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.now() + daysFromNow * daySeconds * 1000,
  );

refusesCards('C-11', [
  {
    what: 'a card issued tomorrow',
    fault: 'issued-later',
    code: 'receive/from-the-future',
    words: 'The card says it was issued in the future.',
  },
]);

test('C-11 keeps a card that has ended only as ended, and only after the tap', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'already-ended');
  await expect(wallet.page.getByRole('main')).toContainText(
    `This card ended on ${longDate(-1)}. It is saved as ended, to look at. Others may not accept it.`,
  );
  await expect(wallet.button(/^Save( card)?$/u)).toHaveCount(0);
  const save = wallet.button('Save as ended');
  await save.click();
  await expect(wallet.page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await expect(wallet.card('Degree')).toHaveAccessibleName(/, Ended /u);
  await wallet.deleteCard('Degree');
  await expect(expectUnchanged()).rejects.toThrow('facet/entries/');
});

test('C-11 keeps nothing of a card that has ended when the answer is no', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'already-ended');
  await expect(wallet.button('Save as ended')).toBeVisible();
  await wallet.press("Don't save");
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});

test('C-11 names the day a card starts, before and after it is kept', async ({
  wallet,
  client,
}) => {
  await receiveSpoilt(wallet, client, 'not-yet-valid');
  await expect(wallet.text('Starts')).toBeVisible();
  await expect(wallet.text(longDate(30))).toBeVisible();
  await wallet.press('Save card');
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await expect(wallet.card('Degree')).toHaveAccessibleName(/, Starts /u);
  await wallet.deleteCard('Degree');
});

test('C-11 says that the clock looks wrong when a card comes from the next minutes', async ({
  wallet,
  client,
  expectUnchanged,
}) => {
  await receiveSpoilt(wallet, client, 'issued-soon');
  await expect(wallet.page.getByRole('main')).toContainText(
    /Your device clock looks wrong by [45] minutes\. Dates may read as ended or not started\./u,
  );
  await wallet.press("Don't save");
  await wallet.page.getByRole('link', { name: 'Done' }).click();
  await expectUnchanged();
});
