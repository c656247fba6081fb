import { readFile } from 'node:fs/promises';
import { failure } from '../http/responses';
import type { Route } from '../http/router';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Serves a file by its plain name; a name with a path in it is nothing we have. */
async function serveFile(folder: URL, name: string): Promise<Response> {
  const [, ending] = /^[a-z0-9-]+\.([a-z0-9]+)$/.exec(name) ?? [];
  const type = types[ending ?? ''];
  if (type === undefined) return failure(404, 'not_found', 'no such file');
  try {
    const bytes = new Uint8Array(await readFile(new URL(name, folder)));
    return new Response(bytes, {
      headers: { 'content-type': type, 'cache-control': 'max-age=300' },
    });
  } catch {
    return failure(404, 'not_found', 'no such file');
  }
}

/** The style, the script and the wallet's own fonts, for pages of every role. */
export const assetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/assets/:name',
    answer: (_, { name = '' }) => serveFile(new URL('../assets/', import.meta.url), name),
  },
  {
    method: 'GET',
    path: '/fonts/:name',
    answer: (_, { name = '' }) =>
      serveFile(new URL('../../../public/fonts/', import.meta.url), name),
  },
];
