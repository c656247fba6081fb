import { expect } from '@playwright/test';
import { test } from '../support/journey';

test.use({ serviceWorkers: 'allow' });

test('opens, and loads every part it has, with the server gone', async ({ page, stand }) => {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await stand.stopWallet();
  try {
    for (const path of ['/', '/open', '/wallet', '/settings/about']) {
      await page.goto(path);
      await expect(page).toHaveTitle(/Facet/);
    }
    const parts = await page.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      const paths = caught.flat().map((request) => new URL(request.url).pathname);
      const answers = await Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(path);
          return [path, answer.status, answer.headers.has('content-security-policy')] as const;
        }),
      );
      return {
        paths,
        bad: answers.filter(([, status, hasPolicy]) => status !== 200 || !hasPolicy),
      };
    });
    expect(parts.bad).toEqual([]);
    expect(parts.paths).toEqual(
      expect.arrayContaining(['/index.html', '/leave.html', '/manifest.webmanifest']),
    );
    expect(parts.paths.filter((path) => path.startsWith('/workers/')).length).toBeGreaterThan(0);
  } finally {
    await stand.startWallet();
  }
});

test('keeps nothing of other hosts, and nothing that is no file of its own', async ({ page }) => {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => fetch('/demo.json'));
  const { kept, origin } = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { kept: requests.flat().map(({ url }) => url), origin: location.origin };
  });
  expect(kept.filter((url) => !url.startsWith(`${origin}/`) || url.includes('demo.json'))).toEqual(
    [],
  );
});
