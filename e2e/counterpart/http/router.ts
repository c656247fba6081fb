import { failure } from './responses';

/** One role of the counterpart: a request comes in, an answer goes out. */
export type Handler = (request: Request) => Promise<Response>;

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Segments; one that starts with `:` takes anything and is handed over by that name. */
  readonly path: string;
  readonly answer: (
    request: Request,
    params: Readonly<Record<string, string>>,
  ) => Response | Promise<Response>;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(segment);
    else if (part !== segment) return null;
  }
  return params;
}

/** Answers with the first route that fits; HEAD is answered like GET, without a body. */
export function createRouter(routes: readonly Route[]): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const fitting = routes.flatMap((route) => {
      const params = matchPath(route.path, pathname);
      return params ? [{ route, params }] : [];
    });
    const found = fitting.find(({ route }) => route.method === method);
    if (found) return found.route.answer(request, found.params);
    return fitting.length > 0
      ? failure(405, 'method_not_allowed', `${pathname} does not answer ${request.method}`)
      : failure(404, 'not_found', `nothing at ${pathname}`);
  };
}
