import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '../e2e/support/browser';
import { startStand, type Stand } from '../e2e/support/stand';
import type { BenchTools } from './browser/bench-tools';
import { bundleTools } from './bundle';

/** What every stage of the bench works with. */
export interface Workshop {
  readonly stand: Stand;
  /** The bench's own code, as a script. */
  readonly tools: string;
  /** A profile folder that is gone at the end. */
  readonly newProfile: () => string;
}

/** Serves the demo build, builds the tools, and cleans up whatever a stage leaves. */
export const withWorkshop = async <T>(work: (workshop: Workshop) => Promise<T>): Promise<T> => {
  const stand = await startStand();
  const profiles: string[] = [];
  const newProfile = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'facet-bench-'));
    profiles.push(folder);
    return folder;
  };
  try {
    return await work({ stand, tools: await bundleTools(), newProfile });
  } finally {
    await stand.close();
    for (const folder of profiles) rmSync(folder, { recursive: true, force: true });
  }
};

/** A new browser process over a profile, ended with the work. */
export const withBrowser = async <T>(
  profile: string,
  work: (context: BrowserContext) => Promise<T>,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<T> => {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...options });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
};

/**
 * A page of the wallet's own origin that holds the bench's tools instead of the wallet: a secure place with storage.
 * The policy is lifted there, because what is measured usually runs in threads that have policies of their own.
 */
export const withTools = async <T>(
  { stand, tools, newProfile }: Workshop,
  work: (page: Page) => Promise<T>,
  profile: string = newProfile(),
): Promise<T> =>
  withBrowser(
    profile,
    async (context) => {
      const page = await context.newPage();
      await page.goto(`${stand.wallet}/leave.html`);
      await page.evaluate(tools);
      return work(page);
    },
    { bypassCSP: true },
  );

declare global {
  /** Only in a page that holds the tools. */
  var facetBench: BenchTools;
}
