import { expect, type Page } from '@playwright/test';
import { fileClassOf } from '../../scripts/headers/file-class.mjs';
import { headersOf } from '../../scripts/headers/security-headers.mjs';
import { siteFiles } from '../../scripts/headers/hosting.mjs';
import { outDirOf } from '../../scripts/lib/site-build.mjs';
import { test } from '../support/journey';

test.use({ serviceWorkers: 'allow' });

test('every file comes with exactly one policy, of its class', async ({ request }) => {
  for (const path of [...siteFiles(outDirOf('demo')), '/', '/open', '/wallet/x']) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    const policies = answer
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy');
    const wanted = headersOf(fileClassOf(path), 'demo')['Content-Security-Policy'];
    expect([path, policies.map(({ value }) => value)]).toEqual([path, [wanted]]);
  }
});

test('what is no file and no screen is 404, and never HTML', async ({ request }) => {
  for (const path of [
    '/assets/gone.js',
    '/workers/vault.worker-0.js',
    '/unheard-of',
    '/index.php',
  ]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('text/plain');
  }
});

test('no policy is broken by opening the wallet', async ({ page }) => {
  const broken = await watchViolations(page);
  await page.goto('/');
  await expect(page).toHaveTitle(/Facet/);
  await page.waitForTimeout(500);
  expect(broken).toEqual([]);
});

test('text becomes neither markup nor a script’s address', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return [
      attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      attempt(() => new Worker('/sw.js')),
      attempt(() => (document.createElement('script').src = '/sw.js')),
    ];
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

async function watchViolations(page: Page): Promise<string[]> {
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|Connection-Allowlist/i.test(message.text())) {
      broken.push(message.text());
    }
  });
  return Promise.resolve(broken);
}
