import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser';
import { firefoxOptions } from './support/firefox';

const report = process.env['FACET_E2E_REPORT'];

/**
 * Journeys meet built files under their real headers: `demo` the practice build over http, `https` the production
 * build with real names and certificates, `firefox` the practice build in Firefox. `npm run e2e` builds both first; arguments are Playwright's.
 */
export default defineConfig({
  outputDir: '../test-results',
  // Machines are busy; what takes long is not wrong. Time itself is a fact only where a journey says so.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Once more where the machine is somebody else's too; what needed it is named as flaky in the report.
  retries: process.env['CI'] === 'true' ? 1 : 0,
  // A journey waits for half of its time: presses that came too early do not count. Four fill two cores.
  workers: Number(process.env['FACET_E2E_WORKERS'] ?? 4),
  fullyParallel: true,
  forbidOnly: process.env['CI'] === 'true',
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  // Recording every step costs a third of the time; it is done where something has already failed once.
  use: { browserName: 'chromium', launchOptions, trace: 'on-first-retry' },
  projects: [
    {
      name: 'demo',
      testMatch: ['{shell,journeys,hostile}/**/*.spec.ts'],
      // Each journey is a first visit; keeping the whole app for offline is for those that go there.
      use: { serviceWorkers: 'block' },
    },
    { name: 'https', testMatch: ['https/**/*.spec.ts'] },
    { name: 'disk', testMatch: ['reliability/*.spec.ts'] },
    {
      name: 'firefox',
      testMatch: ['reliability/firefox/*.spec.ts'],
      use: { browserName: 'firefox', launchOptions: firefoxOptions },
    },
  ],
});
