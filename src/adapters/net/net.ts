import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { checkUrl, isLoopback } from '../../core/policy/url-policy';
import type { UrlOptions } from '../../core/policy/url-policy';
import type { LedgerLine, Net, NetFailure, NetReply, NetRequest } from '../../ports/net';
import { readBody } from './read-body';

export interface NetOptions extends UrlOptions {
  /** What the browser believes; only "no" is worth anything. */
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch, for the ledger. */
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

/** Lines of the ledger kept in memory; older ones fall off. */
const longestLedger = 500;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

// [Note: redirects]
// `redirect: 'error'` would look like any other lost connection. `manual` tells it apart: browsers answer with
// an opaque response and Node with the status itself; neither contacts the address the redirect names.
const isRedirect = (response: Response): boolean =>
  response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);

const requestInit = (request: NetRequest, signal: AbortSignal): RequestInit => ({
  method: request.method,
  // The same for everyone, where the browser would name the holder's languages.
  headers: { 'accept-language': '*', ...request.headers },
  ...(request.body === undefined ? {} : { body: request.body }),
  signal,
  mode: 'cors',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: request.redirects === 'follow' ? 'follow' : 'manual',
});

/** Reads an answer that came; `rules` judge the address it came from in the end. */
const readReply = async (
  response: Response,
  request: NetRequest,
  rules: UrlOptions,
): Promise<Result<NetReply, NetFailure>> => {
  const url = response.url === '' ? request.url : response.url;
  if (isRedirect(response) || !checkUrl(url, rules).ok) {
    await response.body?.cancel();
    return fail({ code: 'net/redirected', facts: { host: hostOf(url) } });
  }
  const body = await readBody(response, request.maxBytes);
  if (body === null) {
    const facts = { host: hostOf(url), cap: request.maxBytes };
    return fail({ code: 'net/too-large', facts });
  }
  return ok({ status: response.status, headers: Object.fromEntries(response.headers), body, url });
};

const exchange = async (
  request: NetRequest,
  options: NetOptions,
): Promise<Result<NetReply, NetFailure>> => {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), request.timeoutMs);
  const start = options.fetch ?? fetch;
  try {
    const response = await start(request.url, requestInit(request, abort.signal));
    return await readReply(response, request, options);
  } catch {
    // Why a fetch fails is hidden from pages: no such host, no CORS, a cut line look alike (SECURITY F9).
    const code = abort.signal.aborted ? 'net/timeout' : 'net/no-reply';
    return fail({ code, facts: { host: hostOf(request.url) } });
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The network over `fetch`: the address is judged first, nothing that identifies the holder is added, the body
 * and the time are bounded, and every call that was started is written down under the host that answered.
 *
 * @see Net; SECURITY 3.4; DESIGN 10, redirects
 */
export const createNet = (options: NetOptions): Net => {
  let lines: readonly LedgerLine[] = [];

  const send = async (request: NetRequest): Promise<Result<NetReply, NetFailure>> => {
    const asked = hostOf(request.url);
    const checked = checkUrl(request.url, options);
    if (!checked.ok)
      return fail({
        code: 'net/refused-address',
        facts: { host: asked, rule: checked.error.code },
      });
    // Loopback needs no network: the practice parties answer with the cable out.
    if (!options.isOnline() && !isLoopback(checked.value.host.ascii)) {
      return fail({ code: 'net/offline', facts: { host: asked } });
    }
    const at = (options.now ?? Date.now)() / 1_000;
    const result = await exchange(request, options);
    const line: LedgerLine = {
      at,
      host: result.ok ? hostOf(result.value.url) : asked,
      purpose: request.purpose,
      bytesOut: new TextEncoder().encode(request.body ?? '').length,
      bytesIn: result.ok ? result.value.body.length : 0,
      outcome: result.ok ? String(result.value.status) : result.error.code,
    };
    lines = [line, ...lines].slice(0, longestLedger);
    return result;
  };

  return { send, ledger: () => Promise.resolve(lines) };
};
