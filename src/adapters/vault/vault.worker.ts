import { connect } from '../channel/connect';
import { expose } from '../channel/expose';
import { createClock } from '../clock/clock';
import { createRandom } from '../random/random';
import type { Kdf } from '../../ports/kdf';
import type { Proofs } from '../../ports/proofs';
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
      random: createRandom(),
    });
    expose(vault, data.vault);
    expose(keys, data.keys);
  },
  { once: true },
);
