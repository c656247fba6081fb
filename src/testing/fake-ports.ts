import { ok, type Result } from '../core/kernel/result';
import { utf8Encode } from '../core/kernel/utf8';
import type { Ports } from '../ports';
import type { NetFailure, NetReply, NetRequest } from '../ports/net';
import { reviewTime } from './review-builders';

type Answer = NetReply | Result<NetReply, NetFailure>;

/** What a test gives its flow; whatever else the flow calls ends the test with the name of the call. */
export interface FakeParts {
  readonly vault?: Partial<Ports['vault']>;
  readonly keys?: Partial<Ports['keys']>;
  /** Answers every request; a flow that must not use the network gets none. */
  readonly net?: (request: NetRequest) => Answer | Promise<Answer>;
  readonly storage?: Partial<Ports['storage']>;
  readonly passkeys?: Partial<Ports['passkeys']>;
  readonly device?: Partial<Ports['device']>;
  readonly scanner?: Partial<Ports['scanner']>;
  readonly clock?: Ports['clock'];
  readonly random?: Ports['random'];
  readonly allowLoopbackHttp?: boolean;
}

/** An HTTP answer: JSON for an object, the text itself for a text. */
export const replyOf = (body: string | object, status = 200): NetReply => ({
  status,
  headers: {},
  url: '',
  body: utf8Encode(typeof body === 'string' ? body : JSON.stringify(body)),
});

/** Notes each call under its port's name before it happens. */
const noting = <T extends object>(port: string, methods: Partial<T>, calls: string[]): T =>
  new Proxy(methods as T, {
    get: (given, name) => {
      const call = `${port}.${String(name)}`;
      const method = given[name as keyof T];
      if (typeof method !== 'function') throw new Error(`unexpected ${call}`);
      return (...args: unknown[]): unknown => {
        calls.push(call);
        return (method as (...all: unknown[]) => unknown)(...args);
      };
    },
  });

/**
 * Ports for one test of a flow, with the order of everything it did: calls of vault and keys by name, requests
 * by purpose. The clock stands at `reviewTime` and random bytes are zeros unless told otherwise.
 */
export const fakePorts = (
  parts: FakeParts,
): {
  readonly ports: Ports;
  readonly calls: readonly string[];
  readonly requests: readonly NetRequest[];
} => {
  const calls: string[] = [];
  const requests: NetRequest[] = [];
  const send = async (request: NetRequest): Promise<Result<NetReply, NetFailure>> => {
    calls.push(`net.${request.purpose}`);
    requests.push(request);
    if (parts.net === undefined) throw new Error(`unexpected net.${request.purpose}`);
    const answer = await parts.net(request);
    return 'ok' in answer ? answer : ok(answer);
  };
  const ports: Ports = {
    vault: noting<Ports['vault']>('vault', parts.vault ?? {}, calls),
    keys: noting<Ports['keys']>('keys', parts.keys ?? {}, calls),
    net: { send, ledger: () => Promise.resolve([]) },
    scanner: noting<Ports['scanner']>('scanner', parts.scanner ?? {}, calls),
    pictures: noting<Ports['pictures']>('pictures', {}, calls),
    storage: noting<Ports['storage']>('storage', parts.storage ?? {}, calls),
    device: noting<Ports['device']>('device', parts.device ?? {}, calls),
    tabs: noting<Ports['tabs']>('tabs', {}, calls),
    log: noting<Ports['log']>('log', {}, calls),
    passkeys: noting<Ports['passkeys']>('passkeys', parts.passkeys ?? {}, calls),
    clock: parts.clock ?? { now: () => reviewTime },
    stopwatch: { ms: () => 0 },
    random: parts.random ?? { bytes: (length) => new Uint8Array(length) },
    allowLoopbackHttp: parts.allowLoopbackHttp ?? false,
  };
  return { ports, calls, requests };
};
