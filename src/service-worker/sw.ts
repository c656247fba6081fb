/**
 * Keeps the whole static shell, all of it or none, so that the wallet opens with the cable out. It
 * never sees a credential: every message of the wallet's own travels between page and workers, and requests to
 * other hosts are made in net.worker, whose answers are not this worker's to keep.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** The version of the wallet this worker was built with. */
declare const __VERSION__: string;

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the build with the hash of its bytes and headers; put here by scripts/vite/service-worker.ts. */
  readonly __WB_MANIFEST: { url: string; revision: string; integrity: string }[];
};

// Workbox installs every entry or fails the installation, and the earlier version stays.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: 'index.html' });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html')));

// A new version waits until the person says so: two versions of the code must not share one vault.
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting();
  if (event.data === 'which-version') event.ports[0]?.postMessage(__VERSION__);
});

// The very first visit is served from here at once, so a lazy part still loads when the network goes.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
