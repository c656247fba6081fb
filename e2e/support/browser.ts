import { findChromium } from '../../scripts/lib/chromium.mjs';

/** The system's Chromium, without anything that talks to the network by itself. */
export const launchOptions = {
  executablePath: findChromium() ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
