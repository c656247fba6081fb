import type { TrustScript } from './script-urls';

export const serviceWorkerAddress = '/sw.js';

type Options = {
  readonly trust: TrustScript;
  /** Called when another version is ready; it is used, and the page reloads, only when `useIt` is called. */
  readonly onNewVersion: (useIt: () => void) => void;
};

/**
 * Keeps the shell on the device so that everything but sending works offline.
 *
 * A new version waits for the person: reloading by itself could cut through a disclosure. When another tab
 * chose the new version, this one is told the same way, because its lazy parts are gone.
 *
 * @returns `ready` once this version is kept whole; `unavailable` where the browser has no service worker or refuses it
 */
export async function registerServiceWorker(options: Options): Promise<'ready' | 'unavailable'> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined || import.meta.env.DEV) return 'unavailable';
  try {
    const address = options.trust(serviceWorkerAddress);
    const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
    watchVersions(serviceWorker, registration, options.onNewVersion);
    await serviceWorker.ready;
    return 'ready';
  } catch {
    return 'unavailable';
  }
}

function watchVersions(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  onNewVersion: Options['onNewVersion'],
): void {
  let isReplacing = container.controller !== null;
  let isAskedFor = false;
  const reload = (): void => {
    location.reload();
  };
  const announce = (worker: ServiceWorker): void => {
    onNewVersion(() => {
      isAskedFor = true;
      worker.postMessage('use-new-version');
    });
  };
  if (registration.waiting !== null) announce(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller !== null) announce(worker);
    });
  });
  container.addEventListener('controllerchange', () => {
    // The first worker of a first visit takes over a page that has the same files already.
    if (isAskedFor) reload();
    else if (isReplacing) onNewVersion(reload);
    isReplacing = true;
  });
}
