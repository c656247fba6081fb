import { createHash, type KeyObject } from 'node:crypto';
import { CompactEncrypt, importJWK, type JWK, SignJWT } from 'jose';
import { at, type Json, type JsonObject, textAt } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import type { HeldCard } from './receive';
import { origins, readJson, type World } from './world';

// The other half of the small wallet; see receive.ts.

export interface StartedSession {
  readonly session: string;
  readonly result: string;
  readonly request: JsonObject;
}

/** What a request asks, unsigned from its link or signed from its address. */
async function readRequest(world: World, text: string): Promise<JsonObject> {
  const parameters = new URL(text).searchParams;
  const address = parameters.get('request_uri');
  if (address === null) {
    const entries = [...parameters].map(([name, value]): [string, Json] => [
      name,
      value.startsWith('{') ? (JSON.parse(value) as Json) : value,
    ]);
    return Object.fromEntries(entries);
  }
  const isPost = parameters.get('request_uri_method') === 'post';
  const response = isPost
    ? await world.postForm(address, { wallet_nonce: 'wallet-nonce' })
    : await world.send(address);
  return decodeCompact(await response.text())?.payload ?? {};
}

export async function startScene(
  world: World,
  scene: string,
  device = 'cross',
  more: { readonly visit?: 'first' | 'next'; readonly by?: 'post' | 'address' } = {},
): Promise<StartedSession> {
  const url = `${origins.verifier}/scenes/${scene}/start`;
  const order = { device, ...more };
  const started = await readJson(await world.postJson(url, order));
  return {
    session: textAt(started, 'session'),
    result: textAt(started, 'result'),
    request: await readRequest(world, textAt(started, 'request_text')),
  };
}

/** The disclosures of a card with these claim names, or array elements with these values. */
export const pick = (card: HeldCard, ...wanted: readonly unknown[]): string[] =>
  card.disclosures.filter((text) => {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(content) && wanted.includes(content[1]);
  });

export interface BindingChange {
  readonly header?: JsonObject;
  readonly payload?: JsonObject;
  readonly signer?: KeyObject;
}

/** A presentation with a key binding; `change` replaces what an honest holder would write. */
export async function present(
  world: World,
  card: Pick<HeldCard, 'jwt' | 'key'>,
  disclosures: readonly string[],
  { request }: Pick<StartedSession, 'request'>,
  change: BindingChange = {},
): Promise<string> {
  const sdJwt = [card.jwt, ...disclosures, ''].join('~');
  const payload = {
    iat: world.now,
    aud: request.client_id,
    nonce: request.nonce,
    sd_hash: createHash('sha256').update(sdJwt).digest('base64url'),
    ...change.payload,
  };
  // The cast lets a test write what jose's types rightly forbid.
  const keyBinding = await new SignJWT(payload as never)
    .setProtectedHeader({ alg: 'ES256', typ: 'kb+jwt', ...change.header })
    .sign(change.signer ?? card.key);
  return sdJwt + keyBinding;
}

/** Answers with a `vp_token`, encrypted when the request wants it. */
export async function answer(
  world: World,
  { request }: Pick<StartedSession, 'request'>,
  token: Json,
  change: Record<string, string> = {},
): Promise<Response> {
  const address = textAt(request, 'response_uri');
  const state = textAt(request, 'state');
  if (request.response_mode !== 'direct_post.jwt') {
    return world.postForm(address, { vp_token: JSON.stringify(token), state, ...change });
  }
  const jwk = at(request, 'client_metadata', 'jwks', 'keys', 0);
  const plaintext = Buffer.from(JSON.stringify({ vp_token: token, state, ...change }));
  const response = await new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM', kid: textAt(jwk, 'kid') })
    .encrypt(await importJWK(jwk as JWK, 'ECDH-ES'));
  return world.postForm(address, { response });
}

/** The codes of the reasons a session was refused for. */
export const reasonsOf = (result: JsonObject): string[] =>
  Array.isArray(result.reasons) ? result.reasons.map((reason: Json) => textAt(reason, 'code')) : [];
