import { writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { codePng, writeCodePng } from '../support/code-picture';
import { test } from '../support/wallet-journey';
import type { WalletPage } from '../support/wallet-page';

test.use({ serviceWorkers: 'allow' });

const choose = async (wallet: WalletPage, way: RegExp, file: string): Promise<void> => {
  const asked = wallet.page.waitForEvent('filechooser');
  await wallet.press(way);
  await (await asked).setFiles(file);
};

/** Lets something go over the screen, as a hand with a mouse does. */
const drop = (
  page: Page,
  what: { readonly text?: string; readonly picture?: readonly number[] },
): Promise<void> =>
  page.evaluate(({ text, picture }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text);
    if (picture !== undefined) {
      data.items.add(new File([new Uint8Array(picture)], 'code.png', { type: 'image/png' }));
    }
    const send = (type: string) =>
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    send('dragover');
    send('drop');
  }, what);

const seesOffer = async (wallet: WalletPage): Promise<void> => {
  await expect(wallet.heading('Someone offers you a card')).toBeVisible({ timeout: 30_000 });
  await wallet.openWallet();
  await wallet.openScan();
};

test('a picture, a file, and what is dropped or pasted are all read, also without a network', async ({
  wallet,
  client,
  page,
  context,
}, info) => {
  const { offer_uri_text: offer } = await client.offer({ card: 'degree', by: 'value' });
  const picture = info.outputPath('code.png');
  const file = info.outputPath('offer.txt');
  await writeCodePng(picture, offer);
  await writeFile(file, `\n${offer}\n`);
  await wallet.make();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await wallet.openScan();
  await choose(wallet, /^Picture of the code/, picture);
  await seesOffer(wallet);
  await choose(wallet, /^Open a file/, file);
  await seesOffer(wallet);
  await choose(wallet, /^Open a file/, picture);
  await seesOffer(wallet);
  await drop(page, { picture: [...codePng(offer)] });
  await seesOffer(wallet);
  await drop(page, { text: offer });
  await seesOffer(wallet);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, offer);
  await expect(wallet.heading('Someone offers you a card')).toBeVisible();
});

test('a file that holds nothing for us says so, and what to do', async ({ wallet }, info) => {
  const put = async (name: string, content: Uint8Array | string): Promise<string> => {
    const file = info.outputPath(name);
    await writeFile(file, content);
    return file;
  };
  const blank = await put('blank.png', codePng('', 1).subarray(0, 40));
  await wallet.make();
  await wallet.openScan();
  for (const [file, words] of [
    [await put('empty.txt', ''), 'Nothing is in this file.'],
    [await put('long.txt', 'a'.repeat(300_000)), 'This file is too large'],
    [await put('paper.pdf', Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 0xff)), 'neither a picture'],
    [blank, "This picture can't be opened"],
  ] as const) {
    await choose(wallet, /^Open a file/, file);
    await expect(wallet.alert).toContainText(words);
    await expect(wallet.alert).toContainText('Nothing was opened or kept.');
  }
  await choose(wallet, /^Open a file/, await put('note.txt', 'the quick brown fox'));
  await expect(wallet.alert).toContainText("We don't recognise this.");
  await wallet.press('Try another');
  await expect(wallet.button('Use the camera')).toBeVisible();
});

test('a request in a picture asks for the website check, as one from a camera does', async ({
  wallet,
  client,
}, info) => {
  const started = await client.start('flat-viewing');
  const picture = info.outputPath('request.png');
  await writeCodePng(picture, started.request_text);
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await wallet.receive(await client.offer({ card: 'tax-statement' }));
  await wallet.openScan();
  await choose(wallet, /^Picture of the code/, picture);
  await wallet.press('Read request');
  await expect(wallet.text(/^Does the page that showed the code start with/)).toBeVisible();
});
