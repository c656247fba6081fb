import { json } from '../http/responses';
import type { Handler } from '../http/router';
import type { Practice } from '../practice';

/** Longer than a wallet waits. */
const neverMs = 60_000;

const ways = {
  'comeback-script': 'javascript:document.title="followed"',
  'comeback-data': 'data:text/html,<h1>followed</h1>',
  'comeback-http': 'http://verifier.example/done',
  'comeback-elsewhere': 'https://collector.example/done',
} as const;

/** What the address for answers says while a fault is on; `take` judges the answer as always. */
export async function spoilAnswer(
  { fault, origins }: Practice,
  take: () => Promise<Response>,
): Promise<Response> {
  if (fault.is('answer-redirected'))
    return new Response(null, { status: 302, headers: { location: `${origins.home}/collector` } });
  if (fault.is('answer-broken')) return new Response('it broke', { status: 500 });
  if (fault.is('answer-never')) {
    await new Promise((resolve) => setTimeout(resolve, neverMs).unref());
    return new Response(null, { status: 504 });
  }
  const taken = await take();
  const way = new Map<string | null, string>(Object.entries(ways)).get(fault.current);
  return way === undefined || !taken.ok ? taken : json({ redirect_uri: way });
}

/** Takes the permission to be read by a page from replies to answers, while that fault is on. */
export const withoutCors =
  ({ fault }: Practice, handler: Handler): Handler =>
  async (request) => {
    const response = await handler(request);
    const isAnswer = /^\/(?:responses|answers)\//u.test(new URL(request.url).pathname);
    if (isAnswer && fault.is('answer-without-cors'))
      response.headers.delete('access-control-allow-origin');
    return response;
  };
