// npm start: the practice wallet and its counterpart, ready to use. Opens nothing by itself; Ctrl-C ends it.
// PORT and HOST choose where the wallet listens; the counterpart takes the ports from PORT + 127 on.
import { startStaticServer } from './serve.mjs';
import { startCounterpartProcess } from './lib/counterpart.mjs';
import { onEnd } from './lib/endings.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt, outDirOf } from './lib/site-build.mjs';

const wantedPort = Number(process.env['PORT'] ?? 4173);
const host = process.env['HOST'];

await ensureInstalled();
await ensureBuilt('demo');

/** @type {string | undefined} */
let practice;
const wallet = await startStaticServer({
  root: outDirOf('demo'),
  allowance: 'demo',
  port: wantedPort,
  host,
  // Where the practice trust list is; asked for by the demo build alone.
  extra: (path) => (path === '/demo.json' ? practice : undefined),
  onTaken: (port) => console.log(`Port ${port} is taken; trying ${port + 1}.`),
});
const shownHost = host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
const walletOrigin = `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${wallet.port}`;

const counterpart = await startCounterpartProcess({
  // Five ports in a row; near the end of all ports they are taken from below.
  port: wallet.port + (wallet.port < 65_000 ? 127 : -1_000),
  wallet: walletOrigin,
  host,
});
practice = JSON.stringify({ counterpart: counterpart.addresses });

let isStopping = false;
onEnd(async () => {
  isStopping = true;
  await Promise.all([wallet.close(), counterpart.stop()]);
});
void counterpart.ended.then(async (code) => {
  if (isStopping) return;
  console.error(`The counterpart ended (code ${code}); stopping.`);
  await wallet.close();
  process.exit(1);
});

console.log(`
  Wallet        ${walletOrigin}
  Counterpart   ${counterpart.addresses.home}

  First: open the wallet and make one. Then open the counterpart, get a card from its issuer,
  and answer one of its verifier's scenes. Nothing here is real. Ctrl-C ends both.
`);
if (wallet.port !== wantedPort) {
  console.log(
    `  Another port is another wallet: cards kept at port ${wantedPort} are not seen here.\n`,
  );
}
console.log(
  `READY ${JSON.stringify({ wallet: walletOrigin, counterpart: counterpart.addresses.home })}`,
);
