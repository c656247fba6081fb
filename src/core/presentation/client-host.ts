import { cleanText } from '../kernel/clean-text';

const hostOfUrl = (text: string): string | null =>
  /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).host : null;

/**
 * Names the host a client identifier claims, to be shown before anything is checked; it proves nothing.
 *
 * @param clientId with its prefix
 * @returns the host in it, or the identifier itself when it names none
 * @see OpenID4VP 1.0 §5.9.3
 */
export const clientHost = (clientId: string): string => {
  const [prefix, ...rest] = clientId.split(':');
  const original = rest.join(':');
  switch (prefix) {
    case 'x509_san_dns':
      return cleanText(original);
    case 'redirect_uri':
      return hostOfUrl(original) ?? cleanText(original);
    case 'decentralized_identifier': {
      const [, method, host] = original.split(':');
      // did:web escapes the colon of a port (did:web §3.2).
      return method === 'web' && host ? cleanText(host.replace(/%3A/i, ':')) : cleanText(original);
    }
    default:
      return hostOfUrl(clientId) ?? cleanText(clientId);
  }
};
