import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** @typedef {import('node:http').RequestListener} RequestListener */
/** @typedef {import('node:http').Server} Server */
/** @typedef {{ key: string, cert: string }} Tls */

const highestPort = 65_535;

/**
 * Listens on `port`, or on the next free one, and says which ports were taken. Without a host both loopback addresses
 * are bound, because browsers differ in which of them they take for `localhost`.
 *
 * @param {{ listener: RequestListener, port: number, host?: string | undefined, tls?: Tls | undefined, onTaken?: ((port: number) => void) | undefined }} options
 *   port 0 lets the system choose
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function listen({ listener, port, host, tls, onTaken }) {
  for (let candidate = port; candidate <= highestPort; candidate += 1) {
    const bound = await bindAll({ listener, port: candidate, host, tls });
    if (bound !== undefined) return bound;
    onTaken?.(candidate);
  }
  throw new Error(`no free port from ${port} upwards`);
}

/** @param {{ listener: RequestListener, port: number, host?: string | undefined, tls?: Tls | undefined }} options */
async function bindAll({ listener, port, host, tls }) {
  const first = await bind(listener, port, host ?? '127.0.0.1', tls);
  if (first === 'taken') return undefined;
  if (first === 'absent') throw new Error(`this machine has no address ${host ?? '127.0.0.1'}`);
  const servers = [first.server];
  if (host === undefined) {
    const second = await bind(listener, first.port, '::1', tls);
    if (second === 'taken') {
      await close(servers);
      return undefined;
    }
    // Machines without IPv6 have no ::1; one loopback address is enough for them.
    if (second !== 'absent') servers.push(second.server);
  }
  return { port: first.port, close: () => close(servers) };
}

/**
 * @param {RequestListener} listener
 * @param {number} port
 * @param {string} host
 * @param {Tls | undefined} tls
 * @returns {Promise<{ server: Server, port: number } | 'taken' | 'absent'>}
 */
function bind(listener, port, host, tls) {
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        server,
        port: typeof address === 'object' && address !== null ? address.port : port,
      });
    });
  });
}

/** @param {Server[]} servers */
async function close(servers) {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
}
