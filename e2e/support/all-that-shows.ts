import type { WalletPage } from './wallet-page';

/** What a person can read of an open wallet. */
export interface Shown {
  /** Rows of the list, by title. */
  readonly titles: readonly string[];
  /** Fields of each card with their values. */
  readonly fields: Readonly<Record<string, string>>;
  /** Lines of Activity, newest first. */
  readonly timeline: readonly string[];
  readonly theme: string | null;
}

/** Reads the list, every card's fields and all of Activity, as it stands on the screens. */
export const allThatShows = async (wallet: WalletPage): Promise<Shown> => {
  const { page } = wallet;
  await wallet.openWallet();
  const show = wallet.button('Show values');
  if (await show.isVisible()) await show.click();
  const fields: Record<string, string> = {};
  const count = await wallet.cards().count();
  for (let at = 0; at < count; at += 1) {
    await wallet.cards().nth(at).click();
    const title = (await page.getByRole('heading', { level: 1 }).last().textContent()) ?? '';
    fields[title] = (await page.getByRole('tabpanel').textContent()) ?? '';
    await wallet.leaveCard();
  }
  await wallet.openTimeline();
  const lines = page.getByRole('list', { name: 'Timeline' }).getByRole('link');
  return {
    titles: Object.keys(fields).sort(),
    fields,
    timeline: await lines.allTextContents(),
    theme: await page.locator('html').getAttribute('data-theme'),
  };
};
