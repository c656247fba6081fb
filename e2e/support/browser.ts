import { findChromium } from '../../scripts/lib/chromium.mjs';

/** What the driver switches off by itself; a second switch of this name would replace the first one, so its list is repeated. */
const offByDriver = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** The address bar of a window that nobody sees, drawn by a page of its own for each: a tenth of all time. */
const unseen = ['AimEnabled', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

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
    `--disable-features=${[...offByDriver, ...unseen].join(',')}`,
  ],
};
