import { expect, type Page } from '@playwright/test';

export const passphrase = 'harbour violin copper sunday meadow';

/** What a person does in the wallet, in the wallet's own words; finds everything by role and name. */
export const walletPage = (page: Page) => {
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).click();

  return {
    page,
    press,

    /** First run, to the empty wallet; returns the recovery code. */
    make: async (): Promise<string> => {
      await page.goto('/');
      await press('Make a wallet');
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await press('Continue');
      const sheet = page.getByRole('region', { name: 'Your recovery code, 6 groups of 5' });
      const code = (await sheet.innerText()).trim();
      const groups = code.split(/[\s-]+/u);
      await press('I wrote it down');
      await page.getByLabel('Group 2').fill(groups[1] ?? '');
      await page.getByLabel('Group 5').fill(groups[4] ?? '');
      await press('Continue');
      await press('Open the wallet');
      await expect(page.getByRole('heading', { name: 'Wallet', level: 1 })).toBeVisible();
      return code;
    },

    unlock: async (): Promise<void> => {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await press('Unlock');
    },

    /** Gives the wallet a text by pasting it on the scan screen. */
    paste: async (text: string): Promise<void> => {
      await page
        .getByRole('link', { name: /Scan or paste/ })
        .first()
        .click();
      await page.getByLabel('Link or text').fill(text);
      await press('Open');
    },

    /** From a pasted offer to the saved card. */
    receive: async (text: string, code: string | null = null): Promise<void> => {
      await page
        .getByRole('link', { name: /Scan or paste/ })
        .first()
        .click();
      await page.getByLabel('Link or text').fill(text);
      await press('Open');
      await press('Contact them');
      if (code !== null) await page.getByRole('textbox').fill(code);
      await press('Receive card');
      await press(/^Save( card)?$|^Keep both$/);
      await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
    },

    openWallet: async (): Promise<void> => {
      await page.getByRole('link', { name: 'Wallet', exact: true }).first().click();
      await expect(page.getByRole('heading', { name: 'Wallet', level: 1 })).toBeVisible();
    },

    card: (title: string) => page.getByRole('link', { name: new RegExp(`^${title}`) }),
  };
};

export type WalletPage = ReturnType<typeof walletPage>;
