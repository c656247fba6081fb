// The response headers of every class of file, from which the servers here and the hosting files are made.
//
// [Note: one policy per file] A worker obeys the policy of its own script's response, and a worker without
// one is unrestricted. So every file has a class, every class has one Content-Security-Policy, and what is
// not known to need more gets `other`, which allows nothing. Two policies on one response would combine to
// their intersection; the tests ask for exactly one.

/** @typedef {'doc' | 'airlock' | 'vault.worker' | 'kdf.worker' | 'net.worker' | 'proofs.worker' | 'pixels.worker' | 'service-worker' | 'other'} FileClass */
/** @typedef {'production' | 'demo'} Allowance */

const noCode = "require-trusted-types-for 'script'; trusted-types 'none'";
const sealedWorker = `default-src 'none'; script-src 'self'; connect-src 'none'; ${noCode}`;
const permissions = [
  ...['camera', 'publickey-credentials-get', 'publickey-credentials-create'].map(own),
  ...['clipboard-write', 'screen-wake-lock', 'web-share'].map(own),
  ...['accelerometer', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope'].map(none),
  ...['hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi'].map(none),
  ...['payment', 'serial', 'usb', 'xr-spatial-tracking'].map(none),
].join(', ');

/** @param {string} feature */
function own(feature) {
  return `${feature}=(self)`;
}

/** @param {string} feature */
function none(feature) {
  return `${feature}=()`;
}

/**
 * The policies of one allowance. The demo build differs in three places only: `net.worker` may also speak
 * http with loopback addresses, and the page neither upgrades http nor promises https for ever, because
 * `npm start` serves it on http://localhost.
 *
 * @param {Allowance} allowance
 * @returns {Record<FileClass, Record<string, string>>}
 */
function policies(allowance) {
  const isDemo = allowance === 'demo';
  const upgrade = isDemo ? '' : '; upgrade-insecure-requests';
  const loopback = ['http://localhost:*', 'http://127.0.0.1:*'];
  const reachable = ['https:', ...(isDemo ? loopback : [])].join(' ');
  const reachablePatterns = ['https://*:*', ...(isDemo ? loopback : [])];
  const closed =
    "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  const document = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': permissions,
  };
  return {
    doc: {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; ${closed}; require-trusted-types-for 'script'; trusted-types wallet-scripts${upgrade}`,
      'Connection-Allowlist': '(response-origin)',
      ...document,
    },
    // The one page a person can leave from: nothing secret is in it, and nothing but a click moves it.
    airlock: {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'none'; connect-src 'none'; worker-src 'none'; ${closed}; ${noCode}${upgrade}`,
      ...document,
    },
    'vault.worker': { 'Content-Security-Policy': sealedWorker, 'Connection-Allowlist': '()' },
    'kdf.worker': {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
      'Connection-Allowlist': '()',
    },
    // `redirects=allow`: without it the platform refuses every redirect, and status lists, metadata and keys may
    // be redirected. Where a redirect goes is still held to connect-src, so to https; measured in Chromium 156.
    'net.worker': {
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src ${reachable}`,
      'Connection-Allowlist': `(${reachablePatterns.map((pattern) => `"${pattern}"`).join(' ')});redirects=allow`,
    },
    'proofs.worker': { 'Content-Security-Policy': sealedWorker, 'Connection-Allowlist': '()' },
    'pixels.worker': {
      'Content-Security-Policy': `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; ${noCode}`,
      'Connection-Allowlist': '()',
    },
    'service-worker': {
      'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
      'Service-Worker-Allowed': '/',
    },
    other: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox" },
  };
}

/**
 * The headers of one class, without `Cache-Control` (that belongs to the path: `cacheControlOf`).
 * A worker of a page with `require-corp` must itself say so, hence it stands on every class.
 *
 * @param {FileClass} fileClass
 * @param {Allowance} allowance
 * @returns {Record<string, string>}
 */
export function headersOf(fileClass, allowance) {
  return {
    ...policies(allowance)[fileClass],
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(allowance === 'production'
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload' }
      : {}),
  };
}
