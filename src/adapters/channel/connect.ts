import { ChannelError } from './channel-error';
import { messageOf, pack, unpack } from './message';
import type { ChannelMessage, ChannelPort } from './message';

interface Pending {
  readonly method: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: ChannelError) => void;
}

/**
 * Calls the methods that `expose` offers at the other end, as if they were here.
 *
 * Every method answers with a promise. `subscribe(listener)` is the one exception: it stays on this side,
 * hears what the other side's `subscribe` tells, and returns at once with the function that ends it.
 * Pending calls reject with a `ChannelError` when the other side closes, when a worker fails to load or
 * breaks, and when `signal` aborts: whoever terminates a worker aborts, since a terminated worker tells nobody.
 *
 * @param port   a port, a worker, or a worker's own global scope; nothing else needs to be sent first
 * @param signal ends the connection from this side
 */
export const connect = <T extends object>(port: ChannelPort, signal?: AbortSignal): T => {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(event: unknown) => void>();
  let calls = 0;
  let isClosed = false;

  const close = (): void => {
    isClosed = true;
    port.removeEventListener('message', hear);
    for (const { method, reject } of pending.values())
      reject(new ChannelError('channel/closed', method));
    pending.clear();
    listeners.clear();
  };

  const settle = (id: number, answer: (call: Pending) => void): void => {
    const call = pending.get(id);
    pending.delete(id);
    if (call !== undefined) answer(call);
  };

  const hear = (event: Event): void => {
    const message = messageOf(event);
    if (message?.channel === 'closed') close();
    if (message?.channel === 'event') {
      const told = unpack(message.event);
      for (const listener of [...listeners]) listener(told);
    }
    if (message?.channel === 'reply')
      settle(message.id, ({ resolve }) => resolve(unpack(message.answer)));
    if (message?.channel === 'bug') {
      const { code, kind, frames } = message;
      settle(message.id, ({ method, reject }) =>
        reject(new ChannelError(code, method, kind, frames)),
      );
    }
  };

  const call = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new ChannelError('channel/closed', method));
      const id = ++calls;
      try {
        const { packed, transfer } = pack(args);
        const message: ChannelMessage = { channel: 'call', id, method, args: packed };
        port.postMessage(message, transfer);
        pending.set(id, { method, resolve, reject });
      } catch {
        reject(new ChannelError('channel/not-cloneable', method));
      }
    });

  const subscribe = (listener: (event: unknown) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  port.addEventListener('message', hear);
  // `close` is told by Node and newer Chromium when the other end goes; `error` by workers that break.
  port.addEventListener('close', close);
  port.addEventListener('error', close);
  signal?.addEventListener('abort', close, { once: true });
  if (signal?.aborted) close();
  port.start?.();

  // A promise asks its value for `then`, so a remote that answered to every name would look like a promise.
  return new Proxy({} as T, {
    get: (_, name) => {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (name === 'subscribe') return subscribe;
      return (...args: unknown[]) => call(name, args);
    },
  });
};
