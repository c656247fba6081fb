import {
  createServer as createPlain,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { failure } from './responses';
import type { Handler } from './router';

// Larger than any message of the protocols; a portrait is some kilobytes.
const largestBody = 8 * 1024 * 1024;

export interface Tls {
  readonly key: string;
  readonly cert: string;
}

async function readBytes(message: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > largestBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The web's request for node's; `origin` is what callers know us as. */
async function toRequest(message: IncomingMessage, origin: string): Promise<Request | null> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBytes(message) : null;
  if (hasBody && body === null) return null;
  // A target such as "//host/" must stay a path of ours.
  const url = origin + (message.url ?? '/').replace(/^\/*/, '/');
  return new Request(url, { method, headers, body: body === null ? null : new Uint8Array(body) });
}

/**
 * Sends piece by piece, so that a body may be endless. One that breaks off ends the connection, as a host that
 * goes away does; one that nobody reads any more is let go.
 */
async function send(response: Response, into: ServerResponse, isHead: boolean): Promise<void> {
  into.writeHead(response.status, Object.fromEntries(response.headers));
  if (isHead || response.body === null) return void into.end();
  into.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as NodeStream), into).catch(() => into.destroy());
}

/** Picks who answers by the `Host` header; null is answered with 421. */
export type ChooseHandler = (host: string) => { origin: string; handler: Handler } | null;

/** A node server, not yet listening, that hands requests to web handlers. */
export function createNodeServer(choose: ChooseHandler, tls?: Tls): Server {
  const answer = async (message: IncomingMessage, into: ServerResponse): Promise<void> => {
    const chosen = choose(message.headers.host ?? '');
    const request = chosen ? await toRequest(message, chosen.origin) : null;
    const response = !chosen
      ? failure(421, 'misdirected', 'nobody here answers to that name')
      : !request
        ? failure(413, 'too_large', 'the request is too large')
        : await chosen.handler(request);
    await send(response, into, message.method === 'HEAD');
  };
  const listener = (message: IncomingMessage, into: ServerResponse): void => {
    answer(message, into).catch((error: unknown) => {
      // A bug of ours: say so on the console and close the request, so that nobody waits.
      console.error(error);
      if (!into.headersSent) into.writeHead(500);
      into.end();
    });
  };
  return tls ? createSecure({ key: tls.key, cert: tls.cert }, listener) : createPlain(listener);
}

/** Listens on this port, or on the next one that is free; 0 takes any. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let candidate = port; candidate <= 65_535; candidate += 1) {
    const taken = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (taken === null) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    }
    if (taken.code !== 'EADDRINUSE') throw taken;
  }
  throw new Error(`no free port from ${port} on`);
}
