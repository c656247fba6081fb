import { expect } from '@playwright/test';
import { basename } from 'node:path';
import { readScripts, stages } from '../../scripts/lib/script-graph.mjs';
import { outDirOf } from '../../scripts/lib/site-build.mjs';
import { test } from '../support/journey';

// The service worker fetches everything for later; what the first screen itself asks for is the question here.
test.use({ serviceWorkers: 'block' });

test('the first screen loads no script that its size does not count', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && pathname !== '/sw.js') asked.push(basename(pathname));
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { entry, closure, fileNamed } = readScripts(outDirOf('demo'));
  const [first] = stages;
  const counted = [
    ...entry,
    ...(first?.screens ?? []).flatMap((screen) => closure(fileNamed(screen))),
    ...(first?.also ?? []).map(fileNamed),
  ];
  expect(asked.filter((name) => !counted.includes(name))).toEqual([]);
});
