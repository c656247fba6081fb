import type { Server } from 'node:http';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { type Counterpart, createCounterpart } from './counterpart';
import { createNodeServer, listen, type Tls } from './http/node-server';
import { defaultSeed, type Origins, type PracticeOptions, type Role, roles } from './practice';

export interface StartOptions extends Partial<Omit<PracticeOptions, 'origins'>> {
  /** First port; each role takes the next free one. 0 takes any. */
  readonly port?: number;
  /** Where to listen; loopback when absent. */
  readonly host?: string;
  /** With both, every role answers on one port over https, told apart by the `Host` header. */
  readonly tls?: Tls;
  readonly origins?: Origins;
}

export interface Started {
  /** What `/counterpart.json` says. */
  readonly addresses: Readonly<Record<string, unknown>>;
  readonly origins: Origins;
  /** In the order of the roles; one port over https. */
  readonly ports: readonly number[];
  readonly close: () => Promise<void>;
}

const loopback = '127.0.0.1';
const isName = (host: string): boolean => /^[a-z][a-z0-9.-]*$/i.test(host);

const closeAll = async (servers: readonly Server[]): Promise<void> => {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
};

/** Over http each role has a port: the port decides who answers, and its number is part of the origin. */
async function startPlain(options: StartOptions, seed: string): Promise<Started> {
  const host = options.host ?? loopback;
  // `localhost` is a DNS name, which x509_san_dns needs, and a secure context in browsers; an address is not.
  const name = isName(host) ? host : 'localhost';
  let counterpart: Counterpart | null = null;
  const servers: Server[] = [];
  const found: [Role, string][] = [];
  const ports: number[] = [];
  let port = options.port ?? 4300;
  for (const role of roles) {
    const server = createNodeServer(() => {
      const origin = found.find(([known]) => known === role)?.[1];
      return counterpart && origin !== undefined ? { origin, handler: counterpart[role] } : null;
    });
    const taken = await listen(server, host, port);
    servers.push(server);
    ports.push(taken);
    found.push([role, `http://${name}:${taken}`]);
    port = port === 0 ? 0 : taken + 1;
  }
  // Every role is in `found` now.
  const origins = Object.fromEntries(found) as Record<Role, string>;
  counterpart = createCounterpart({ ...options, seed, origins });
  const { addresses } = counterpart;
  return { addresses, origins, ports, close: () => closeAll(servers) };
}

/** Over https one port carries all roles: the test's name resolution brings every host here. */
async function startSecure(
  options: StartOptions,
  seed: string,
  tls: Tls,
  origins: Origins,
): Promise<Started> {
  const counterpart = createCounterpart({ ...options, seed, origins });
  const server = createNodeServer((host) => {
    const role = roles.find((known) => new URL(origins[known]).host === host);
    return role ? { origin: origins[role], handler: counterpart[role] } : null;
  }, tls);
  const port = await listen(server, options.host ?? loopback, options.port ?? 0);
  const { addresses } = counterpart;
  return { addresses, origins, ports: [port], close: () => closeAll([server]) };
}

/** Starts every role and says where they are. */
export function startCounterpart(options: StartOptions = {}): Promise<Started> {
  const seed = options.seed ?? defaultSeed;
  const { tls, origins } = options;
  if (tls && origins) return startSecure(options, seed, tls, origins);
  if (tls ?? origins) throw new Error('tls and origins come together');
  return startPlain(options, seed);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4300' },
      seed: { type: 'string' },
      wallet: { type: 'string' },
      run: { type: 'string' },
    },
  });
  const { HOST: host } = process.env;
  const started = await startCounterpart({
    port: Number(values.port),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(values.wallet === undefined ? {} : { wallet: values.wallet }),
    ...(values.run === undefined ? {} : { run: values.run }),
    ...(host === undefined || host === '' ? {} : { host }),
  });
  console.log(`COUNTERPART ${JSON.stringify(started.addresses)}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void started.close().then(() => process.exit(0)));
  }
}

const [, script] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) await main();
