import { type Counterpart, createCounterpart } from '../counterpart';
import { isObject, type JsonObject } from '../json';
import { type Origins, roles } from '../practice';

export const origins: Origins = {
  home: 'http://home.test',
  issuer: 'http://issuer.test',
  verifier: 'http://verifier.test',
  status: 'http://status.test',
  trust: 'http://trust.test',
};

/** A moment in 2026, in seconds. */
export const noon = 1_780_000_000;

export const readJson = async (response: Response): Promise<JsonObject> => {
  const body: unknown = await response.json();
  if (!isObject(body)) throw new TypeError('the answer is no JSON object');
  return body;
};

/** A counterpart without a network, and a clock that a test turns. */
export class World {
  readonly counterpart: Counterpart;

  constructor(
    seed = 'test',
    public now = noon,
  ) {
    this.counterpart = createCounterpart({ origins, seed, now: () => this.now });
  }

  send(url: string, init?: RequestInit): Promise<Response> {
    const role = roles.find((known) => url.startsWith(`${origins[known]}/`));
    if (!role) throw new Error(`nobody at ${url}`);
    return this.counterpart[role](new Request(url, init));
  }

  get = async (url: string): Promise<JsonObject> => readJson(await this.send(url));

  postJson(url: string, body: JsonObject, headers: Record<string, string> = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', ...headers };
    return this.send(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  postForm(url: string, body: Record<string, string>): Promise<Response> {
    return this.send(url, { method: 'POST', body: new URLSearchParams(body) });
  }

  setStatus(card: string, value: number): Promise<Response> {
    return this.postJson(`${origins.status}/control/status`, { card, value });
  }

  setMode(mode: string): Promise<Response> {
    return this.postJson(`${origins.status}/control/list`, { mode });
  }
}
