import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { runAxe } from './axe';

/** Values and names that stand on the cards of this journey; a title may hold none of them. */
const personal =
  /Maren|Aldous|Zoë|Person ID|Driving licence|Degree|Tax|Gym|Demo |Northgate|Nordbar|Aalto|Vale|Sunny/u;

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
      .map((pane) => {
        const edge = pane.getBoundingClientRect().left + pane.clientWidth;
        const outside = [...pane.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > edge + 1,
        );
        const names = outside.map(
          (element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`,
        );
        return `${pane.tagName} ${pane.scrollWidth} > ${pane.clientWidth}: ${names.join(', ')}`;
      }),
  );

/** True where the page scrolls beside a pane that scrolls already: two bars, and answers that leave their place. */
const hasTwoBars = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const panes = [...document.querySelectorAll('main, main *')].filter(
      (element) =>
        /auto|scroll/u.test(getComputedStyle(element).overflowY) &&
        element.scrollHeight > element.clientHeight + 1 &&
        element.clientHeight > innerHeight / 3,
    );
    return panes.length > 0 && document.documentElement.scrollHeight > innerHeight + 1;
  });

/** How one person's settings make a screen look. */
const looks = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'contrast', colorScheme: 'light', contrast: 'more' },
] as const;

/** A window of 1280 × 1024 at 400 %: all of it in one column, and no room for more. */
export const at400Percent = { width: 320, height: 256 };

/** Text that its own box cuts off, by the words in it; what is folded away on purpose says so by an ellipsis. */
const cutText = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main h1, main h2, main label, main p, main a')]
      .filter((element) => {
        const { overflowX, textOverflow, position } = getComputedStyle(element);
        const isFolded = textOverflow === 'ellipsis' || position === 'absolute';
        return (
          overflowX !== 'visible' && !isFolded && element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => element.textContent.trim().slice(0, 40)),
  );

/** Pictures are for eyes; where nobody looks none is taken. */
const picture = async (page: Page, path: string): Promise<void> => {
  if (process.env['CI'] !== 'true') await page.screenshot({ path });
};

/**
 * Looks at one screen after another as they stand, each in light, in dark and with more contrast: one h1, no
 * sideways scroll, no text cut when it is twice as large, a title without personal values, nothing that axe objects
 * to. Keeps a picture of each among the results.
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
      for (const { name, ...media } of looks) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        const at = `${screen}, ${size}, ${name}`;
        await picture(page, info.outputPath(`${number}-${screen}-${name}.png`));
        expect.soft(await sideways(page), `${at}: scrolls sideways`).toEqual([]);
        expect.soft(await hasTwoBars(page), `${at}: two scroll bars`).toBe(false);
        expect.soft(await page.title(), `${at}: personal title`).not.toMatch(personal);
        const { found, looked } = await runAxe(page, name === 'light' ? 'all' : 'colours');
        expect.soft(found, `${at}: axe`).toEqual([]);
        expect.soft(looked, `${at}: axe looked at nothing`).toBeGreaterThan(0);
      }
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    });
  };
};

/**
 * Looks only at how a screen fits where there is little room: in the window of `at400Percent`, and on a phone with
 * text of twice the size.
 */
export const squeeze = (
  page: Page,
  { info, size }: { readonly info: TestInfo; readonly size: string },
) => {
  let count = 0;
  const fits = async (at: string, name: string): Promise<void> => {
    await picture(page, info.outputPath(`${name}.png`));
    expect.soft(await sideways(page), `${at}: scrolls sideways`).toEqual([]);
    expect.soft(await cutText(page), `${at}: cuts text`).toEqual([]);
  };
  const enlarge = (fontSize: string): Promise<void> =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, fontSize);
  return async (screen: string): Promise<void> => {
    count += 1;
    await test.step(screen, async () => {
      const name = `${String(count).padStart(2, '0')}-${screen}`;
      await fits(`${screen}, ${size}`, name);
      await page.setViewportSize({ width: 360, height: 800 });
      await enlarge('200%');
      await fits(`${screen}, text at 200 %`, `${name}-large-text`);
      await enlarge('');
      await page.setViewportSize(at400Percent);
    });
  };
};
