import type { Connect, Plugin } from 'vite';
import { fileClassOf } from '../headers/file-class.mjs';
import { headersOf, type FileClass } from '../headers/security-headers.mjs';

/** Vite's own inline scripts carry it; it is no secret, for nobody but the developer reaches this server. */
const developmentNonce = 'development';

/**
 * The demo headers for `npm run dev`, loosened where hot reloading needs it: inline styles, Vite's inline
 * scripts by nonce, and its socket. Trusted Types and the policies of workers stay, so a breach shows at once.
 * Journeys run on built files only, under the real headers.
 */
export function developmentHeaders(): Plugin {
  return {
    name: 'facet:development-headers',
    apply: 'serve',
    config: () => ({ html: { cspNonce: developmentNonce } }),
    configureServer(server) {
      server.middlewares.use(setHeaders);
    },
  };
}

const setHeaders: Connect.NextHandleFunction = (request, response, next) => {
  const url = request.url ?? '/';
  const worker = /\/(\w+\.worker)\.ts\?/.exec(url)?.[1];
  if (worker !== undefined) {
    response.setHeaders(new Headers(withoutAllowlist(fileClassOf(`/workers/${worker}-x.js`))));
  } else if (request.headers['sec-fetch-dest'] === 'document') {
    response.setHeaders(new Headers(documentHeaders()));
  }
  next();
};

function documentHeaders(): Record<string, string> {
  const headers = withoutAllowlist('doc');
  const policy = headers['Content-Security-Policy'] ?? '';
  return {
    ...headers,
    'Content-Security-Policy': policy
      .replace("script-src 'self'", `script-src 'self' 'nonce-${developmentNonce}'`)
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}

/** Unbuilt workers load their parts one by one, and the page needs a socket; both stand outside the list. */
function withoutAllowlist(fileClass: FileClass): Record<string, string> {
  const { 'Connection-Allowlist': _list, ...headers } = headersOf(fileClass, 'demo');
  return headers;
}
