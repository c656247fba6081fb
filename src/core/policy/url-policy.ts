import { fail, ok, type Failure, type Result } from '../kernel/result';
import { hostOf, type Host } from './host';

/** Why an address is not one this wallet will contact; the code names the rule. */
export type UrlFailure = Failure<
  | 'url/malformed' // no absolute URL, or characters a URL must escape
  | 'url/too-long' // facts: cap, in characters
  | 'url/scheme' // not https. facts: scheme
  | 'url/userinfo' // user@host: hides the real host from a reader
  | 'url/ip-literal' // facts: host
  | 'url/local-name' // a name of this device or this network. facts: host
  | 'url/port' // facts: port
>;

export interface UrlOptions {
  /** Demo build only: loopback hosts, any port, http or https (DESIGN 3). */
  readonly allowLoopbackHttp: boolean;
}

/** An address that passed the policy. */
export interface CheckedUrl {
  readonly href: string;
  readonly origin: string;
  readonly host: Host;
  /** Host with its port when that is not the usual one: what a person is shown. */
  readonly authority: string;
  /** The fragment with its `#`, or empty. */
  readonly hash: string;
}

const longestUrl = 2_048;
const localSuffixes = ['local', 'localhost', 'internal', 'lan', 'home.arpa'];
/** Known to the demo build alone: in production the list is empty, whatever a caller allows. */
const loopbackHosts: ReadonlySet<string> = new Set(
  __DEMO__ ? ['localhost', '127.0.0.1', '[::1]'] : [],
);

/** Whether a host is this device itself, by a name the demo build accepts. */
export const isLoopback = (hostname: string): boolean => loopbackHosts.has(hostname);
// Spaces and control characters, which the URL parser would drop or escape without a word.
const unwritable = /[\u0000-\u0020\u007f-\u009f\\]/;

/**
 * Judges an address before anything contacts it: https, a public host name, the usual port.
 *
 * @param text as received; at most 2 KiB
 * @errors every code of `UrlFailure`
 * @see SECURITY T16, 3.4
 */
export const checkUrl = (text: string, options: UrlOptions): Result<CheckedUrl, UrlFailure> => {
  if (text.length > longestUrl) return fail({ code: 'url/too-long', facts: { cap: longestUrl } });
  if (unwritable.test(text) || !URL.canParse(text)) return fail({ code: 'url/malformed' });
  const url = new URL(text);
  const failure = brokenRule(url, options);
  if (failure !== null) return fail(failure);
  return ok({
    href: url.href,
    origin: url.origin,
    host: hostOf(url.hostname),
    authority: url.host,
    hash: url.hash,
  });
};

const brokenRule = (url: URL, { allowLoopbackHttp }: UrlOptions): UrlFailure | null => {
  const { hostname, port, protocol } = url;
  if (url.username !== '' || url.password !== '') return { code: 'url/userinfo' };
  if (allowLoopbackHttp && isLoopback(hostname) && (protocol === 'http:' || protocol === 'https:'))
    return null;
  if (protocol !== 'https:')
    return { code: 'url/scheme', facts: { scheme: protocol.slice(0, -1) } };
  if (isIpLiteral(hostname)) return { code: 'url/ip-literal', facts: { host: hostname } };
  if (isLocalName(hostname)) return { code: 'url/local-name', facts: { host: hostname } };
  // The parser leaves `port` empty for 443.
  if (port !== '') return { code: 'url/port', facts: { port: Number(port) } };
  return null;
};

// The URL parser has already turned 0x7f.1, 2130706433 and the like into four decimal parts.
const isIpLiteral = (hostname: string): boolean =>
  hostname.startsWith('[') || /^\d+(\.\d+){3}\.?$/.test(hostname);

const isLocalName = (hostname: string): boolean => {
  const name = hostname.replace(/\.$/, '');
  return (
    !name.includes('.') ||
    localSuffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))
  );
};
