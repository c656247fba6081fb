import { cacheControlOf, fileClassOf, shellRoutes } from './file-class.mjs';
import { headersOf } from './security-headers.mjs';

/** @typedef {{ pattern: string, headers: Record<string, string> }} HostRule */

/** Folders whose every file is of class `other`; one rule covers each. */
const plainFolders = ['/assets/', '/fonts/', '/icons/'];

/**
 * Rules for hosts that match paths exactly or by a trailing `*`, and that join the headers of all rules that match
 * (Netlify, Cloudflare). No two rules may therefore match one path, and `/*` cannot be used.
 *
 * @param {readonly string[]} files paths of the built site, each with its slash
 * @param {{ isFolderIncluded: boolean }} host whether the host's own `/wallet/*` also matches `/wallet`
 * @returns {HostRule[]}
 */
export function hostRules(files, { isFolderIncluded }) {
  const routes = shellRoutes.filter(
    (route) =>
      !(isFolderIncluded && /** @type {readonly string[]} */ (shellRoutes).includes(`${route}/*`)),
  );
  const single = files.filter((file) => !plainFolders.some((folder) => file.startsWith(folder)));
  // Such hosts also answer `/leave` with `leave.html`, which must not come without a policy.
  const extensionless = single.filter((file) => file.endsWith('.html')).map((f) => f.slice(0, -5));
  return [
    ...routes.map((route) => rule(route, '/index.html')),
    ...single.map((file) => rule(file, file)),
    ...extensionless.map((path) => rule(path, `${path}.html`)),
    ...plainFolders.map((folder) => rule(`${folder}*`, `${folder}x`)),
  ];
}

/**
 * @param {string} pattern
 * @param {string} example a path that stands for the class
 * @returns {HostRule}
 */
function rule(pattern, example) {
  const headers = headersOf(fileClassOf(example), 'production');
  return { pattern, headers: { ...headers, 'Cache-Control': cacheControlOf(example) } };
}

/**
 * How Netlify matches a path, `isFolderIncluded`; and Cloudflare, without. For tests.
 *
 * @param {string} pattern
 * @param {string} path
 * @param {{ isFolderIncluded: boolean }} host
 */
export function doesRuleMatch(pattern, path, { isFolderIncluded }) {
  if (!pattern.endsWith('*')) return path === pattern;
  const folder = pattern.slice(0, -1);
  return path.startsWith(folder) || (isFolderIncluded && `${path}/` === folder);
}
