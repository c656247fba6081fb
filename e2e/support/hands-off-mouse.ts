import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has. */
const enough = 80;

/** What has the focus lies open to the eye: inside the window, and nothing else drawn over its middle. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return true;
    // A field that draws its own box is small or clear itself; its label is what people see.
    const drawn = focused.closest('label') ?? focused;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)];
    const above = document.elementFromPoint(x, y);
    return above !== null && (drawn.contains(above) || above.contains(drawn));
  });

/**
 * What a person does who has only a keyboard: Tab until the thing has the focus, then a key. Nothing is clicked and
 * no focus is set from outside; every stop on the way has to be visible.
 */
export const keyboardOf = (page: Page) => {
  const tabTo = async (target: Locator, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < enough; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(step);
      expect(await isSeen(page), 'what has the focus is covered').toBe(true);
    }
    throw new Error(`${String(enough)} stops, and none of them was ${String(target)}`);
  };
  return {
    tabTo,
    press: async (target: Locator): Promise<void> => {
      await tabTo(target);
      // What answers or receives takes no press in the moment after its screen came.
      await expect(target).toBeEnabled();
      await page.keyboard.press('Enter');
    },
    toggle: async (target: Locator): Promise<void> => {
      await tabTo(target);
      await page.keyboard.press('Space');
    },
    type: async (target: Locator, words: string): Promise<void> => {
      await tabTo(target);
      await page.keyboard.insertText(words);
    },
    key: (name: string): Promise<void> => page.keyboard.press(name),
  };
};
