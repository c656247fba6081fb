import { expect } from '@playwright/test';
import { test } from '../support/wallet-journey';

test.beforeEach(async ({ wallet, client }) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  await wallet.receive(await client.offer({ card: 'gym-membership', ends: '19d' }));
});

test('search looks at titles, issuers and labels, and at values only once they are shown', async ({
  wallet,
  page,
}) => {
  const search = page.getByRole('searchbox', { name: 'Search cards' });
  await expect(search).toHaveAttribute('placeholder', 'Search 3 cards');
  for (const [sought, found] of [
    ['person', 'Person ID'],
    ['harbour', 'Gym membership'],
    ['yearly income', 'Tax statement'],
  ] as const) {
    await search.fill(sought);
    await expect(wallet.cards()).toHaveCount(1);
    await expect(wallet.card(found)).toBeVisible();
  }
  await expect(page.getByText('1 card matches')).toBeAttached();

  await search.fill('quay row');
  await expect(wallet.text('Nothing matches “quay row”.')).toBeVisible();
  await wallet.press('Clear filters');
  await expect(wallet.cards()).toHaveCount(3);

  await expect(wallet.text('Maren Aldous').first()).toBeHidden();
  await wallet.press('Show values');
  await expect(wallet.text('Maren Aldous').first()).toBeVisible();
  await search.fill('quay row');
  await expect(wallet.cards()).toHaveCount(1);
  await expect(wallet.card('Person ID')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wallet.cards()).toHaveCount(3);
  await wallet.press('Hide values');
  await expect(wallet.text('Maren Aldous')).toHaveCount(0);
});

test('what needs a look is said in one line, and the chip shows those cards alone', async ({
  wallet,
  page,
}) => {
  await expect(wallet.card('Gym membership')).toHaveAccessibleName(
    'Gym membership, Harbour Sports, 19 days left, 0 of 4 fields can stay hidden',
  );
  await expect(wallet.text(/1 ends within 30 days\./)).toBeVisible();
  const attention = wallet.button('Attention 1');
  await expect(attention).toHaveAttribute('aria-pressed', 'false');
  await wallet.press('Review');
  await expect(attention).toHaveAttribute('aria-pressed', 'true');
  await expect(wallet.cards()).toHaveCount(1);
  await expect(wallet.card('Gym membership')).toBeVisible();
  await wallet.press('All');
  await expect(wallet.cards()).toHaveCount(3);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search cards' })).toBeFocused();
});

test('arrows, Home, End and first letters move through the list; Enter opens', async ({
  wallet,
  page,
}) => {
  await wallet.cards().first().focus();
  await page.keyboard.press('End');
  await expect(wallet.cards().last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(wallet.cards().first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(wallet.cards().nth(1)).toBeFocused();
  await page.keyboard.press('p');
  await expect(wallet.card('Person ID')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wallet.heading('Person ID')).toBeVisible();
});

test('a card shows its fields, where it stands, and its bytes; it can be deleted', async ({
  wallet,
  page,
}) => {
  await wallet.openCard('Tax statement');
  const fields = page.getByRole('list', { name: 'Fields of this card' });
  await expect(fields).toContainText('£28,000');
  await expect(fields).toContainText('Can stay hidden');
  await expect(page.getByRole('list', { name: 'Always visible to them' })).toContainText(
    'Demo Tax Office',
  );
  await page.getByRole('tab', { name: 'Status' }).click();
  await expect(page.getByRole('list', { name: 'What happened' })).toContainText('Checked: valid');
  await expect(wallet.text('The list holds 131,072 entries.')).toBeVisible();
  await page.getByRole('tab', { name: 'Technical' }).click();
  await expect(wallet.text('dc+sd-jwt')).toBeVisible();
  await wallet.press('Verify again');
  await expect(
    wallet.text('The signature holds, and every disclosure belongs to it.'),
  ).toBeVisible();

  await wallet.press('More');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete this card?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await wallet.press('More');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(wallet.cards()).toHaveCount(2);
  await expect(wallet.card('Tax statement')).toHaveCount(0);
  await wallet.openTimeline();
  await expect(page.getByRole('link', { name: 'Deleted Tax statement' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Received Tax statement' })).toBeVisible();
});
