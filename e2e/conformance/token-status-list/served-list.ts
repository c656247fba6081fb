import { gunzipSync } from 'node:zlib';
import { isRecord, listMember, optionalText, type Members } from '../shapes';

/** Most hops a browser follows. */
const mostHops = 20;

type Answer = {
  readonly url: string;
  readonly status: number;
  readonly headers: Members;
  readonly body: Uint8Array<ArrayBuffer>;
};

/**
 * The network of one case: its answers by address, met as a browser meets them. It follows redirects, undoes the
 * content encoding, and says nothing of why a fetch failed.
 *
 * @param more answers the case leaves out because they are the same for all
 */
export function servedBy(one: Members, more: ReadonlyMap<string, object>): typeof fetch {
  const answers = listMember(one, 'http').filter(isRecord).map(readAnswer);
  return (input) => {
    let url = input instanceof Request ? input.url : String(input);
    const known = more.get(url);
    if (known !== undefined) return Promise.resolve(Response.json(known));
    for (let hop = 0; hop < mostHops; hop += 1) {
      const answer = answers.find((each) => each.url === url);
      if (answer === undefined) return Promise.reject(new TypeError('no such host'));
      const location = optionalText(answer.headers, 'location');
      if (answer.status < 300 || answer.status >= 400 || location === undefined)
        return respond(answer);
      url = new URL(location, url).href;
    }
    return Promise.reject(new TypeError('too many redirects'));
  };
}

function readAnswer(wire: Members): Answer {
  const { status, headers, body, body_base64: encoded } = wire;
  const bytes =
    typeof encoded === 'string'
      ? Buffer.from(encoded, 'base64')
      : Buffer.from(typeof body === 'string' ? body : '');
  return {
    url: optionalText(wire, 'url') ?? '',
    status: typeof status === 'number' ? status : 0,
    headers: isRecord(headers) ? headers : {},
    body: new Uint8Array(bytes),
  };
}

function respond({ url, status, headers, body }: Answer): Promise<Response> {
  const lines = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  try {
    const isPacked = lines.some(([name, value]) => name === 'content-encoding' && value === 'gzip');
    const plain = isPacked ? new Uint8Array(gunzipSync(body)) : body;
    const response = new Response(plain, {
      status,
      headers: lines.filter(([name]) => name !== 'content-encoding'),
    });
    Object.defineProperty(response, 'url', { value: url });
    return Promise.resolve(response);
  } catch {
    return Promise.reject(new TypeError('the content encoding does not hold'));
  }
}
