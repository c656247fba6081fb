/** @typedef {import('./security-headers.mjs').FileClass} FileClass */

const workers = /** @type {const} */ ([
  'vault.worker',
  'kdf.worker',
  'net.worker',
  'proofs.worker',
  'pixels.worker',
]);

/**
 * The addresses of the app itself: each is answered with `index.html`. A name stands for the address and, with
 * `/*`, for everything below it. Anything else that is not a file is 404, never HTML. src/app has the same list as routes;
 * a test compares the two.
 */
export const shellRoutes = /** @type {const} */ ([
  '/',
  '/open',
  '/welcome',
  '/unlock',
  '/wallet',
  '/wallet/*',
  '/scan',
  '/add/*',
  '/request/*',
  '/result/*',
  '/activity',
  '/activity/*',
  '/health',
  '/settings',
  '/settings/*',
  '/about',
]);

/** @param {string} path */
export function isShellRoute(path) {
  return shellRoutes.some((route) =>
    route.endsWith('/*') ? path.startsWith(route.slice(0, -1)) : path === route,
  );
}

/**
 * The class of one path of the built site.
 *
 * @param {string} path begins with a slash, without query
 * @returns {FileClass}
 * @throws when a file in `workers/` belongs to no known thread: it would run without a policy of its own
 */
export function fileClassOf(path) {
  if (path === '/index.html' || isShellRoute(path)) return 'doc';
  if (path === '/leave.html') return 'airlock';
  if (path === '/sw.js') return 'service-worker';
  if (!path.startsWith('/workers/')) return 'other';
  const worker = workers.find(
    (name) => path.startsWith(`/workers/${name}-`) && path.endsWith('.js'),
  );
  if (worker === undefined)
    throw new Error(`${path} is in workers/ but is no thread with a policy`);
  return worker;
}

/**
 * Files whose name holds their hash never change; everything else is asked for again each time.
 *
 * @param {string} path
 */
export function cacheControlOf(path) {
  return path.startsWith('/assets/') || path.startsWith('/workers/')
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
