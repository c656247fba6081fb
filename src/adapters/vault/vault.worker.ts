import { connect } from '../channel/connect';
import { expose } from '../channel/expose';
import { createClock, createStopwatch } from '../clock/clock';
import { createRandom } from '../random/random';
import type { Kdf } from '../../ports/kdf';
import type { Proofs } from '../../ports/proofs';
import { createOpfsFolder } from './second-copy/opfs-folder';
import { createSentinels, readOnlyItem } from './sentinels';
import { createVault } from './vault';
import type { VaultStart } from './vault-start';

// Only carries messages. The first one brings the ports; nothing else is ever read from the page's own.
addEventListener(
  'message',
  ({ data }: MessageEvent<VaultStart>) => {
    const { vault, keys } = createVault({
      databaseName: data.databaseName,
      allowLoopbackHttp: data.allowLoopbackHttp,
      kdf: connect<Kdf>(data.kdf),
      proofs: connect<Proofs>(data.proofs),
      clock: createClock(),
      stopwatch: createStopwatch(),
      random: createRandom(),
      copyFolder: createOpfsFolder(navigator.storage, data.databaseName),
      sentinels: createSentinels({ items: readOnlyItem(data.seen), caches: globalThis.caches }),
      pause: (ms) => new Promise((later) => setTimeout(later, ms)),
    });
    expose(vault, data.vault);
    expose(keys, data.keys);
  },
  { once: true },
);
