import { chromium } from '@playwright/test';
import { launchOptions } from './browser';
import { walletPage, type WalletPage } from './wallet-page';

/** Runs a journey in a browser whose camera sees one code and nothing else. */
export const withCamera = async (
  { film, baseURL }: { readonly film: string; readonly baseURL: string },
  journey: (wallet: WalletPage) => Promise<void>,
): Promise<void> => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...launchOptions.args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const context = await browser.newContext({ baseURL, locale: 'en-GB' });
    await journey(walletPage(await context.newPage()));
  } finally {
    await browser.close();
  }
};
