/** What a text says it is; trusted for nothing. `text` is the protocol's own link, unwrapped. */
export type Detected =
  { readonly kind: 'offer' | 'request'; readonly text: string } | { readonly kind: 'unknown' };

/** Longer than any request or offer may be (DESIGN 10, caps); of more only the scheme is looked at. */
const longestText = 262_144;

const schemes: Readonly<Record<string, 'offer' | 'request'>> = {
  'openid4vp:': 'request',
  'haip-vp:': 'request',
  'openid-credential-offer:': 'offer',
  'haip-vci:': 'offer',
};

const unknown: Detected = { kind: 'unknown' };

/**
 * Tells offers from requests by their scheme or, in web links, by their parameters.
 * Texts with control characters, foreign schemes (`javascript:`, `WIFI:`) and oversized ones stay inert.
 */
export const detectIncoming = (text: string, ownOrigin: string): Detected => {
  const link = text.trim();

  if (link.length > longestText) return oversized(link);
  if (/[\u0000-\u001f\u007f\s]/.test(link)) return unknown;
  const url = URL.parse(link);
  if (url === null) return unknown;
  const kind = schemes[url.protocol];
  if (kind !== undefined) return { kind, text: link };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return unknown;
  return isOpenLink(url, ownOrigin) ? unwrap(url, ownOrigin) : byParameters(url.searchParams, link);
};

/** A request by its scheme: its reader names the cap. Whatever else is that long stays inert. */
const oversized = (link: string): Detected => {
  const scheme = /^[a-z0-9-]+:/i.exec(link)?.[0].toLowerCase() ?? '';
  return schemes[scheme] === 'request'
    ? { kind: 'request', text: link.slice(0, longestText + 1) }
    : unknown;
};

const isOpenLink = (url: URL, ownOrigin: string): boolean =>
  url.origin === ownOrigin && url.pathname === '/open';

/** `/open#` and the percent-encoded original, or `/open?` and its parameters (DESIGN 10, links). */
const unwrap = (url: URL, ownOrigin: string): Detected => {
  if (url.hash.length > 1) {
    const inner = decode(url.hash.slice(1));
    const innerUrl = URL.parse(inner?.trim() ?? '');
    // An open link inside an open link says nothing new, however it is written, and could go on for ever.
    return inner === null || innerUrl === null || isOpenLink(innerUrl, ownOrigin)
      ? unknown
      : detectIncoming(inner, ownOrigin);
  }
  const { kind } = byParameters(url.searchParams, '');
  if (kind === 'unknown') return unknown;
  const scheme = kind === 'offer' ? 'openid-credential-offer' : 'openid4vp';
  return { kind, text: `${scheme}://${url.search}` };
};

const byParameters = (parameters: URLSearchParams, text: string): Detected => {
  const has = (name: string): boolean => parameters.has(name);
  if (has('credential_offer') || has('credential_offer_uri')) return { kind: 'offer', text };
  const isRequest = has('client_id') && ['request', 'request_uri', 'dcql_query'].some(has);
  return isRequest ? { kind: 'request', text } : unknown;
};

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};
