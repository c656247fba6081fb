import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type TestInfo } from '@playwright/test';

/** Values and names that stand on the cards of this journey; a title may hold none of them. */
const personal =
  /Maren|Aldous|Zoë|Person ID|Driving licence|Degree|Tax|Gym|Demo |Northgate|Nordbar|Aalto|Vale|Sunny/u;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What the browser complains of while a journey runs. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium warns that it does not know a feature we switch off for those browsers that do.
    if (message.type() === 'error') complaints.push(message.text());
    if (/Content Security Policy|Trusted Type|Connection-Allowlist/iu.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

/** The page, and every pane in it that scrolls up and down, where it is wider than its window. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const isPage = element === document.scrollingElement;
        const { overflowY } = getComputedStyle(element);
        const isPane = /auto|scroll/u.test(overflowY) && element.clientHeight > innerHeight / 3;
        return (isPage || isPane) && element.scrollWidth > element.clientWidth;
      })
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`),
  );

/**
 * Looks at one screen after another as they stand, each in light and in dark: one h1, no sideways scroll, a title
 * without personal values, nothing that axe objects to. Keeps a picture of each among the results, for eyes.
 */
export const lookAt = (
  page: Page,
  { info, size }: { readonly info: TestInfo; readonly size: string },
) => {
  let count = 0;
  return async (screen: string): Promise<void> => {
    count += 1;
    await test.step(screen, async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const number = String(count).padStart(2, '0');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const at = `${screen}, ${size}, ${colorScheme}`;
        await page.screenshot({
          path: info.outputPath(`${number}-${screen}-${colorScheme}.png`),
        });
        expect.soft(await sideways(page), `${at}: scrolls sideways`).toEqual([]);
        expect.soft(await page.title(), `${at}: personal title`).not.toMatch(personal);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        );
        expect.soft(found, `${at}: axe`).toEqual([]);
        expect.soft(passes.length, `${at}: axe looked at nothing`).toBeGreaterThan(5);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });
  };
};
