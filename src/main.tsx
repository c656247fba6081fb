import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import kdfWorkerUrl from './adapters/kdf/kdf.worker?worker&url';
import netWorkerUrl from './adapters/net/net.worker?worker&url';
import pixelsWorkerUrl from './adapters/pixels/pixels.worker?worker&url';
import proofsWorkerUrl from './adapters/proofs/proofs.worker?worker&url';
import vaultWorkerUrl from './adapters/vault/vault.worker?worker&url';
import { connect } from './adapters/channel/connect';
import { createClock } from './adapters/clock/clock';
import { createLog } from './adapters/log/log';
import { loadWasm } from './adapters/pixels/load-wasm';
import { createPictures } from './adapters/pixels/pictures';
import { createScanner } from './adapters/pixels/scanner';
import { createRandom } from './adapters/random/random';
import { createBrowserStorage } from './adapters/storage/browser-storage';
import { createTabs } from './adapters/tabs/tabs';
import { peekPresence } from './adapters/vault/peek-presence';
import { createRemoteVault, type RunningVault, type Thread } from './adapters/vault/remote-vault';
import { databaseVersion } from './adapters/vault/schema';
import type { VaultStart } from './adapters/vault/vault-start';
import { App } from './app/app';
import { registerServiceWorker, serviceWorkerAddress } from './app/register-service-worker';
import { trustScripts } from './app/script-urls';
import type { Ports } from './ports';
import type { Keys } from './ports/keys';
import type { Net } from './ports/net';
import type { Vault } from './ports/vault';
import { allowLoopbackHttp } from './state/build';
import { followLock } from './state/follow-lock';
import { followStatuses } from './state/follow-statuses';
import { takeLaunchLink } from './state/launch-link';
import { raiseNotice } from './state/notices';
import { PortsProvider } from './state/ports';
import { createQueryClient, followVault } from './state/queries';
import { followNetwork, followTabs, startSession } from './state/session-control';
import { sessionStore } from './state/session';
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

const ports: Ports = {
  ...createRemoteVault(startVault, () => peekPresence(databaseName, databaseVersion)),
  net: startNet(),
  scanner: createScanner({
    startWorker: () => startWorker(pixelsWorkerUrl),
    loadWasm,
    scope: globalThis,
  }),
  pictures: createPictures(() => startWorker(pixelsWorkerUrl)),
  tabs: createTabs(navigator.locks),
  storage: createBrowserStorage({ storage: navigator.storage, caches: globalThis.caches }),
  clock: createClock(),
  random: createRandom(),
  log: createLog(),
  allowLoopbackHttp,
};

let useNewVersion: () => void = () => undefined;

const main = (root: HTMLElement): void => {
  const client = createQueryClient();
  takeLaunchLink(ports, window);
  followVault(client, ports);
  followTabs(ports);
  followNetwork(window);
  followLock(ports, document);
  followStatuses(ports, document);
  sessionStore.subscribe(({ at }) => {
    if (at !== 'open') announcer.silence();
  });
  if (__DEMO__) {
    sessionStore.subscribe((session, before) => {
      if (session.at !== 'open' || before.at === 'open') return;
      void import('./demo/practice-list').then(({ bringPracticeList }) => bringPracticeList(ports));
    });
  }
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
