import type { Role } from '../practice';
import type { Handler } from './router';

/** One call that reached a role: what a hostile case looks at to know what was sent to whom. */
export interface Call {
  readonly role: Role;
  readonly method: string;
  /** Path without its query. */
  readonly path: string;
}

/** Addresses that people and tests use. The protocols, which a wallet uses, are everything else. */
const desk =
  /^\/(?:(?:offers|scenes|sessions|done|control|assets|fonts)(?:\/.*)?|counterpart\.json)?$/;

/** Writes down every call of a protocol that reaches a role, preflights too. */
export class CallLog {
  calls: readonly Call[] = [];

  /** The role's handler, with its calls written down before they are answered. */
  listen(role: Role, handler: Handler): Handler {
    return (request) => {
      const { method } = request;
      const path = new URL(request.url).pathname;
      if (!desk.test(path)) this.calls = [...this.calls, { role, method, path }];
      return handler(request);
    };
  }
}
