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
import { createTabs } from './adapters/tabs/tabs';
import { createRemoteVault, type RunningVault } from './adapters/vault/remote-vault';
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
import './ui/styles/index.css';

const trust = trustScripts([
  vaultWorkerUrl,
  kdfWorkerUrl,
  proofsWorkerUrl,
  netWorkerUrl,
  pixelsWorkerUrl,
  serviceWorkerAddress,
]);

const startWorker = (url: string): Worker => new Worker(trust(url), { type: 'module' });

/** The vault with its two helpers, wired so that the page holds no end of what they say to each other. */
const startVault = (): RunningVault => {
  const ending = new AbortController();
  const workers = [vaultWorkerUrl, kdfWorkerUrl, proofsWorkerUrl].map(startWorker);
  const [vaultWorker, kdfWorker, proofsWorker] = workers;
  const [vault, keys, kdf, proofs] = [0, 1, 2, 3].map(() => new MessageChannel());
  if (!vaultWorker || !kdfWorker || !proofsWorker || !vault || !keys || !kdf || !proofs) {
    throw new Error('three workers and four channels were just made');
  }
  kdfWorker.postMessage({ vault: kdf.port2 }, [kdf.port2]);
  proofsWorker.postMessage({ vault: proofs.port2 }, [proofs.port2]);
  const start: VaultStart = {
    databaseName: 'facet',
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
    end: () => {
      ending.abort();
      for (const worker of workers) worker.terminate();
    },
  };
};

const startNet = (): Net => {
  const worker = startWorker(netWorkerUrl);
  worker.postMessage({ start: { allowLoopbackHttp } });
  return connect<Net>(worker);
};

const ports: Ports = {
  ...createRemoteVault(startVault),
  net: startNet(),
  scanner: createScanner({
    startWorker: () => startWorker(pixelsWorkerUrl),
    loadWasm,
    scope: globalThis,
  }),
  pictures: createPictures(() => startWorker(pixelsWorkerUrl)),
  tabs: createTabs(navigator.locks),
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
