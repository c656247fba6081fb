import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules of WCAG 2.2 up to AA. */
const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};

/** What another look of the same screen can change; names, roles and order stay. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

export interface AxeResult {
  /** What it objects to: the rule and where. */
  readonly found: readonly string[];
  /** How many rules had something to look at. */
  readonly looked: number;
}

/** What axe says of the page as it stands. It is loaded once into each document and stays there: reading it takes longest. */
export const runAxe = async (page: Page, only: 'all' | 'colours' = 'all'): Promise<AxeResult> => {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
      const { violations, passes } = await inPage.run(document, options);
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
      return { found, looked: passes.length + violations.length };
    },
    { ...(only === 'all' ? everyRule : colourRules), resultTypes: ['violations' as const] },
  );
};

/** All that axe objects to on the page as it stands. */
export const axeFinds = async (page: Page): Promise<readonly string[]> =>
  (await runAxe(page)).found;
