import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import kdfWorkerUrl from './adapters/kdf/kdf.worker?worker&url';
import netWorkerUrl from './adapters/net/net.worker?worker&url';
import pixelsWorkerUrl from './adapters/pixels/pixels.worker?worker&url';
import proofsWorkerUrl from './adapters/proofs/proofs.worker?worker&url';
import vaultWorkerUrl from './adapters/vault/vault.worker?worker&url';
import { connect } from './adapters/channel/connect';
import { createClock, createStopwatch } from './adapters/clock/clock';
import { createDevice } from './adapters/device/device';
import { createLog } from './adapters/log/log';
import { createPasskeys } from './adapters/passkeys/passkeys';
import { loadWasm } from './adapters/pixels/load-wasm';
import { createPictures } from './adapters/pixels/pictures';
import { createScanner } from './adapters/pixels/scanner';
import { createRandom } from './adapters/random/random';
import { createBrowserStorage } from './adapters/storage/browser-storage';
import { createTabs } from './adapters/tabs/tabs';
import { peekPresence } from './adapters/vault/peek-presence';
import { createRemoteVault, type RunningVault, type Thread } from './adapters/vault/remote-vault';
import { databaseVersion } from './adapters/vault/schema';
import { createSentinels, sentinelItem } from './adapters/vault/sentinels';
import type { VaultStart } from './adapters/vault/vault-start';
import { App } from './app/app';
import { registerServiceWorker, serviceWorkerAddress } from './app/register-service-worker';
import { trustScripts } from './app/script-urls';
import type { Ports } from './ports';
import type { Keys } from './ports/keys';
import type { Net } from './ports/net';
import type { Vault } from './ports/vault';
import { allowLoopbackHttp } from './state/build';
import { followBackups } from './state/follow-backups';
import { followLock } from './state/follow-lock';
import { followStatuses } from './state/follow-statuses';
import { followStorage } from './state/follow-storage';
import { takeLaunchLink } from './state/launch-link';
import { raiseNotice } from './state/notices';
import { followProgress } from './state/progress';
import { PortsProvider } from './state/ports';
import { createQueryClient, followVault } from './state/queries';
import {
  followHealth,
  followLoss,
  followNetwork,
  followTabs,
  startSession,
} from './state/session-control';
import { sessionStore } from './state/session';
import { watchClock } from './state/watch-clock';
import { watchWrites } from './state/watch-writes';
import { announcer } from './ui/announcer';
import './ui/styles/index.css';

const trust = trustScripts([
  vaultWorkerUrl,
  kdfWorkerUrl,
  proofsWorkerUrl,
  netWorkerUrl,
  pixelsWorkerUrl,
  serviceWorkerAddress,
]);

const databaseName = 'facet';

const startWorker = (url: string): Worker => new Worker(trust(url), { type: 'module' });

const threadUrls: Record<Thread, string> = { kdf: kdfWorkerUrl, proofs: proofsWorkerUrl };

/** Local storage, where the browser lets the page have it. */
const localItems = (): Storage | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

const sentinels = createSentinels({ items: localItems(), caches: globalThis.caches });

/** The vault with the two threads it talks to, wired so that the page holds no end of what they say to each other. */
const startVault = (): RunningVault => {
  const ending = new AbortController();
  const vaultWorker = startWorker(vaultWorkerUrl);
  const workers = [vaultWorker];
  const started = new Set<Thread>();
  const vault = new MessageChannel();
  const keys = new MessageChannel();
  const kdf = new MessageChannel();
  const proofs = new MessageChannel();
  const start: VaultStart = {
    databaseName,
    allowLoopbackHttp,
    seen: localItems()?.getItem(sentinelItem) ?? null,
    vault: vault.port2,
    keys: keys.port2,
    kdf: kdf.port1,
    proofs: proofs.port1,
  };
  vaultWorker.postMessage(start, [vault.port2, keys.port2, kdf.port1, proofs.port1]);
  return {
    vault: connect<Vault>(vault.port1, ending.signal),
    keys: connect<Keys>(keys.port1, ending.signal),
    startThread: (thread) => {
      if (started.has(thread)) return;
      started.add(thread);
      const worker = startWorker(threadUrls[thread]);
      const port = thread === 'kdf' ? kdf.port2 : proofs.port2;
      worker.postMessage({ vault: port }, [port]);
      workers.push(worker);
    },
    end: () => {
      ending.abort();
      for (const worker of workers) worker.terminate();
    },
  };
};

/** The network thread, started by the first call. */
const startNet = (): Net => {
  let net: Net | null = null;
  const running = (): Net => {
    if (net === null) {
      const worker = startWorker(netWorkerUrl);
      worker.postMessage({ start: { allowLoopbackHttp } });
      net = connect<Net>(worker);
    }
    return net;
  };
  return {
    send: (request) => running().send(request),
    ledger: () => (net === null ? Promise.resolve([]) : net.ledger()),
  };
};

const clock = createClock();

const ports: Ports = {
  ...watchWrites(
    createRemoteVault(startVault, () =>
      peekPresence(databaseName, databaseVersion, {
        databases: indexedDB,
        storage: navigator.storage,
        sentinels,
      }),
    ),
  ),
  net: watchClock(startNet(), clock),
  scanner: createScanner({
    startWorker: () => startWorker(pixelsWorkerUrl),
    loadWasm,
    scope: globalThis,
  }),
  pictures: createPictures(() => startWorker(pixelsWorkerUrl)),
  tabs: createTabs(navigator.locks),
  storage: createBrowserStorage({
    storage: navigator.storage,
    caches: globalThis.caches,
    databases: globalThis.indexedDB,
    // They are emptied with the wallet and never written.
    // eslint-disable-next-line no-restricted-globals
    texts: () => [localStorage, sessionStorage],
    vendor: navigator.vendor,
    isInstalled: matchMedia('(display-mode: standalone)').matches,
  }),
  passkeys: createPasskeys(navigator.credentials, location.hostname),
  stopwatch: createStopwatch(),
  device: createDevice(navigator),
  clock,
  random: createRandom(),
  log: createLog(),
  allowLoopbackHttp,
};

let useNewVersion: () => void = () => undefined;

const main = (root: HTMLElement): void => {
  const client = createQueryClient();
  takeLaunchLink(ports, window);
  followVault(client, ports);
  // One after the other: a note under way when the wallet is erased must not come after the erasing.
  let noted = Promise.resolve();
  ports.vault.subscribe((change) => {
    if (change.kind !== 'seen') return;
    const { seen } = change;
    noted = noted.then(() => (seen === null ? sentinels.erase() : sentinels.write(seen)));
  });
  followHealth(ports);
  followProgress(ports);
  followTabs(ports);
  followLoss(ports);
  followNetwork(window);
  followLock(ports, document);
  followStatuses(ports, document);
  followStorage(ports, client);
  followBackups(ports);
  sessionStore.subscribe(({ at }) => {
    if (at !== 'open') announcer.silence();
  });
  if (__DEMO__) {
    sessionStore.subscribe((session, before) => {
      if (session.at !== 'open' || before.at === 'open') return;
      void import('./demo/practice-list').then(({ bringPracticeList }) => bringPracticeList(ports));
    });
  }
  if (__KILL_POINTS__) void import('./drive/driver').then(({ handOut }) => handOut(ports));
  createRoot(root).render(
    <StrictMode>
      <PortsProvider value={ports}>
        <QueryClientProvider client={client}>
          <App onUpdate={() => useNewVersion()} />
        </QueryClientProvider>
      </PortsProvider>
    </StrictMode>,
  );
  void startSession(ports);
  void registerServiceWorker({
    trust,
    onNewVersion: (useIt) => {
      useNewVersion = useIt;
      raiseNotice('update-ready');
    },
  });
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
main(root);
