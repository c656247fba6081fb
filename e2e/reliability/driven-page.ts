import type { BrowserContext, Page } from '@playwright/test';
import type { Driver } from '../../src/drive/driver';
import { inTime } from './in-time';
import { namesInPage } from './names-in-page';

type Answer<Name extends keyof Driver> = Awaited<ReturnType<Driver[Name]>>;

/** A tab of the wallet that is driven without its screens (`src/drive/driver.ts`). */
export interface DrivenPage {
  readonly page: Page;
  /** Calls the driver, and answers what the vault answered the page; throws when it does not within 30 s. */
  readonly ask: <Name extends keyof Driver>(
    name: Name,
    ...args: Parameters<Driver[Name]>
  ) => Promise<Answer<Name>>;
}

const patienceMs = 30_000;

/** Opens the wallet in the first tab of a browser, or in one more. */
export const openDriven = async (
  context: BrowserContext,
  home: string,
  tab: 'first' | 'new' = 'first',
): Promise<DrivenPage> => {
  const [first] = context.pages();
  const page = tab === 'first' && first !== undefined ? first : await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.addInitScript(namesInPage);
  await page.goto(home);
  await page.waitForFunction(() => 'facetDriver' in globalThis);
  return {
    page,
    ask: <Name extends keyof Driver>(name: Name, ...args: Parameters<Driver[Name]>) => {
      const answer = page.evaluate(
        async ([called, given]) => {
          const { facetDriver } = globalThis as unknown as {
            facetDriver: Record<string, (...all: unknown[]) => Promise<unknown>>;
          };
          return facetDriver[called]?.(...given);
        },
        [name, args] as [string, unknown[]],
      ) as Promise<Answer<Name>>;
      return inTime(name, patienceMs, answer);
    },
  };
};
