import type { Handler } from './router';

const open = {
  'access-control-allow-origin': '*',
  // `Date` lets a wallet see that a clock is wrong.
  'access-control-expose-headers': 'WWW-Authenticate, DPoP-Nonce, Date',
};

const preflight = {
  ...open,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, dpop',
  'access-control-max-age': '600',
};

/** Lets a wallet that lives in another origin's page talk to this role. */
export const withCors =
  (handler: Handler): Handler =>
  async (request) => {
    if (request.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: preflight });
    const response = await handler(request);
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
    return response;
  };
