import type { Failure, Result } from '../core/kernel/result';

/** Why a call is made; shown in the ledger of calls. */
export type NetPurpose =
  | 'offer'
  | 'issuer-metadata'
  | 'type-metadata'
  | 'token'
  | 'nonce'
  | 'credential'
  | 'request'
  | 'response'
  | 'status-list'
  | 'trust-list';

/** One call. The adapter adds nothing that identifies the holder: no cookies, no referrer. */
export interface NetRequest {
  readonly purpose: NetPurpose;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Refused past this many bytes of body. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Followed only for status lists, metadata, keys and type metadata (DESIGN 10, redirects). */
  readonly redirects: 'follow' | 'refuse';
}

export interface NetReply {
  readonly status: number;
  /** Lower-case names; only what CORS lets a page read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** After redirects. */
  readonly url: string;
}

/**
 * - `net/refused-address`: the URL policy forbids it; nothing was started. facts: host, rule
 * - `net/offline`: the browser says there is no network; nothing was started
 * - `net/no-reply`: started, no readable answer: unreachable, blocked by CORS or cut off. facts: host
 * - `net/timeout`: no complete answer in time. facts: host
 * - `net/too-large`: body over the cap. facts: host, cap
 * - `net/redirected`: a redirect where none is allowed. facts: host
 */
export type NetFailure = Failure<
  | 'net/refused-address'
  | 'net/offline'
  | 'net/no-reply'
  | 'net/timeout'
  | 'net/too-large'
  | 'net/redirected'
>;

/** One line of the ledger of calls (DESIGN 1, promise 4). */
export interface LedgerLine {
  readonly at: number;
  readonly host: string;
  readonly purpose: NetPurpose;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly outcome: string;
}

/** The network, reachable only through `net.worker`. */
export interface Net {
  send(request: NetRequest): Promise<Result<NetReply, NetFailure>>;
  /** Calls of this session, newest first; kept in memory. */
  ledger(): Promise<readonly LedgerLine[]>;
}
