import { expect, type Locator, type Page } from '@playwright/test';
import type { Offer } from './counterpart-client';

export const passphrase = 'harbour violin copper sunday meadow';

/** The heading of a screen. */
const headings = {
  wallet: 'Wallet',
  scan: 'Scan or paste',
  offer: 'Someone offers you a card',
  locked: 'Locked',
} as const;

/** What a person does in the wallet, in the wallet's own words; finds everything by role and name. */
export const walletPage = (page: Page) => {
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const press = (name: string | RegExp): Promise<void> => button(name).click();
  /** Words on the screen itself; what only the screen reader hears is elsewhere. */
  const text = (words: string | RegExp): Locator =>
    page.getByRole('main').getByText(words, { exact: typeof words === 'string' });
  /** The same where the words are a part of what stands there, as in a band with its title. */
  const says = (words: string): Locator => page.getByRole('main').getByText(words);
  const heading = (name: string | RegExp): Locator =>
    page.getByRole('heading', { name, level: 1, exact: typeof name === 'string' });

  /** The recovery code that stands on the screen. */
  const shownCode = async (): Promise<string> => {
    const sheet = page.getByRole('region', { name: 'Your recovery code, 6 groups of 5' });
    return (await sheet.innerText()).trim();
  };

  /** From the first screen to the recovery code; returns it. */
  const chooseSecret = async (): Promise<string> => {
    await press('Make a wallet');
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await press('Continue');
    return shownCode();
  };

  /** Types the recovery code back, from the screen that shows it. */
  const confirmCode = async (code: string): Promise<void> => {
    const groups = code.split(/[\s-]+/u);
    await press('I wrote it down');
    await page.getByLabel('Group 2').fill(groups[1] ?? '');
    await page.getByLabel('Group 5').fill(groups[4] ?? '');
    await press('Continue');
  };

  /** From the first screen, wherever it stands, through to the open wallet; returns the recovery code. */
  const makeHere = async (): Promise<string> => {
    const code = await chooseSecret();
    await confirmCode(code);
    await press('Not now');
    await press('Open the wallet');
    return code;
  };

  /** First run, to the empty wallet; returns the recovery code. */
  const make = async (): Promise<string> => {
    await page.goto('/');
    const code = await makeHere();
    await expect(heading(headings.wallet)).toBeVisible();
    return code;
  };

  const goTo = (name: 'Wallet' | 'Activity' | 'Settings'): Promise<void> =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  /** Everything that happened, newest first. */
  const openTimeline = async (): Promise<void> => {
    await goTo('Activity');
    await page
      .getByRole('navigation', { name: 'Ways to look at it' })
      .getByRole('link', { name: 'Timeline' })
      .click();
    await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  };

  /** Settings stand under More on a phone. */
  const openSettings = async (): Promise<void> => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^(Settings|More)$/ })
      .click();
    await expect(heading('Settings')).toBeVisible();
  };

  /** To Settings, Security. */
  const openSecurity = async (): Promise<void> => {
    await openSettings();
    await page.getByRole('link', { name: 'Security' }).click();
    await expect(heading('Security')).toBeVisible();
  };

  /** From a card back to the list. */
  const leaveCard = async (): Promise<void> => {
    await press('Back to the wallet');
    await expect(heading(headings.wallet)).toBeVisible();
  };

  /** To the list, the way a person goes there; the wallet stays open. */
  const openWallet = async (): Promise<void> => {
    await goTo('Wallet');
    await expect(heading(headings.wallet)).toBeVisible();
  };

  /** To the scan screen. */
  const openScan = async (): Promise<void> => {
    await page
      .getByRole('link', { name: /^Scan or paste/ })
      .first()
      .click();
    await expect(heading(headings.scan)).toBeVisible();
  };

  /** On the scan screen: gives the wallet a text by typing it. */
  const type = async (words: string): Promise<void> => {
    await press(/^Paste a link or text/);
    await page.getByRole('textbox', { name: 'Link or text' }).fill(words);
    await press('Open');
  };

  /** Gives the wallet a text, from any screen with the way round. */
  const paste = async (words: string): Promise<void> => {
    await openScan();
    await type(words);
  };

  /** From the name of the host to the review of what came. */
  const takeOffered = async ({ tx_code: code }: Offer): Promise<void> => {
    await press('Contact them');
    if (code !== null) await page.getByRole('textbox', { name: /^Type the code/ }).fill(code);
    await press('Receive card');
    await expect(page.getByRole('list', { name: 'You will get' })).toBeVisible();
  };

  /** From a pasted offer to the review of what came. */
  const fetchOffered = async (offer: Offer): Promise<void> => {
    await paste(offer.offer_uri_text);
    await takeOffered(offer);
  };

  const openCard = async (title: string): Promise<void> => {
    await openWallet();
    await page
      .getByRole('list', { name: 'Cards' })
      .getByRole('link', { name: new RegExp(`^${title}`) })
      .click();
    await expect(page.getByRole('tab', { name: 'Fields' })).toBeVisible();
  };

  return {
    page,
    button,
    press,
    text,
    says,
    heading,
    /** What is said at once to whoever cannot see it; empty places that wait for an error say nothing. */
    alert: page.getByRole('alert').filter({ hasText: /\S/u }),
    shownCode,
    confirmCode,
    chooseSecret,
    makeHere,
    make,
    goTo,
    openTimeline,
    openSettings,
    openSecurity,
    leaveCard,
    openWallet,
    openScan,
    type,
    paste,
    takeOffered,
    fetchOffered,

    unlock: async (secret = passphrase): Promise<void> => {
      await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(secret);
      await press('Unlock');
    },

    /** From a pasted offer to the list with the saved card. */
    receive: async (offer: Offer): Promise<void> => {
      await fetchOffered(offer);
      await press(/^Save( card)?$/);
      await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
      await page.getByRole('link', { name: 'Done' }).click();
      await expect(heading(headings.wallet)).toBeVisible();
    },

    /** The rows of the list, in order. */
    cards: (): Locator => page.getByRole('list', { name: 'Cards' }).getByRole('link'),
    card: (title: string): Locator =>
      page
        .getByRole('list', { name: 'Cards' })
        .getByRole('link', { name: new RegExp(`^${title}`) }),
    openCard,
    deleteCard: async (title: string): Promise<void> => {
      await openCard(title);
      await press('More');
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
      await expect(heading(headings.wallet)).toBeVisible();
    },
  };
};

export type WalletPage = ReturnType<typeof walletPage>;
