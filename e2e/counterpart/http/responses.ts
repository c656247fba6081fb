import type { Html } from './html';

// Pages of the counterpart load nothing but their own origin's style, script, font and pictures.
const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const noStore = { 'cache-control': 'no-store' };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...noStore, ...headers },
  });

/** An error as OAuth spells it. The description keeps to the characters RFC 6749 5.2 allows. */
export const failure = (
  status: number,
  error: string,
  description: string,
  headers: Record<string, string> = {},
): Response =>
  json({ error, error_description: description.replace(/["\\]/g, "'") }, status, headers);

export const page = (body: Html, status = 200): Response =>
  new Response(`<!doctype html>\n${body.markup}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'referrer-policy': 'no-referrer',
      ...noStore,
    },
  });

export const token = (text: string, contentType: string): Response =>
  new Response(text, { headers: { 'content-type': contentType, ...noStore } });

export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, ...noStore } });

/** Whether the caller talks JSON; browsers' forms do not. */
export const isJson = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').toLowerCase().startsWith('application/json');

/** The members of a JSON or form body; what is not a text in a form does not exist. */
export async function readBody(request: Request): Promise<Record<string, unknown> | null> {
  const text = await request.text();
  if (!isJson(request)) return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? { ...body } : null;
  } catch {
    return null;
  }
}
