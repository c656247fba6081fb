import { expect } from '@playwright/test';
import { deleteWicked, expectInert, receiveWicked } from '../support/receive-wicked';
import { test } from '../support/hostile';

test('unreadable-colours: the face keeps the colours of the wallet, and can be read', async ({
  wallet,
  client,
}) => {
  await receiveWicked(wallet, client, 'unreadable-colours');
  const title = wallet.page.getByRole('main').getByText('Degree', { exact: true }).first();
  const ratio = await title.evaluate((element) => {
    const channels = (colour: string): number[] =>
      (/\d+(?:\.\d+)?/gu[Symbol.match](colour) ?? []).slice(0, 3).map(Number);
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const isClear = (colour: string): boolean => /, 0\)$|^transparent$/u.test(colour);
    let behind: Element | null = element;
    while (behind && isClear(getComputedStyle(behind).backgroundColor))
      behind = behind.parentElement;
    const ground = light(getComputedStyle(behind ?? document.body).backgroundColor);
    const ink = light(getComputedStyle(element).color);
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  });
  expect(ratio).toBeGreaterThanOrEqual(4.5);
  await expectInert(wallet, client);
  await deleteWicked(wallet);
});
