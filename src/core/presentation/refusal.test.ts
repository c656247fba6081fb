import { describe, expect, it } from 'vitest';
import { buildVerifier } from '../../testing/build-request';
import type { JsonObject } from '../kernel/json';
import { refusalOf } from './refusal';

const address = 'https://rp.example/answers';
const payload = { response_mode: 'direct_post', response_uri: address, state: 's-1' };
const refuse = (
  change: JsonObject = {},
  tier: Parameters<typeof buildVerifier>[0] = 'confirmed',
  code: Parameters<typeof refusalOf>[1] = 'request/nonce',
) =>
  refusalOf(
    { verifier: buildVerifier(tier), payload: { ...payload, ...change }, digest: 'd' },
    code,
    { allowLoopbackHttp: false },
  );

describe('refusalOf', () => {
  it('says what an authenticated requester may hear, and where', () => {
    expect(refuse()).toMatchObject({
      error: 'invalid_request',
      state: 's-1',
      responseUri: address,
    });
    expect(refuse({ response_mode: 'direct_post.jwt' }, 'domain', 'request/formats')).toMatchObject(
      { error: 'vp_formats_not_supported' },
    );
  });

  it('tells nothing to a requester nobody knows, or of what has no place to go', () => {
    expect(refuse({}, 'unconfirmed')).toBeNull();
    expect(refuse({}, 'confirmed', 'request/response-uri')).toBeNull();
    expect(refuse({ response_mode: 'fragment' })).toBeNull();
    expect(refuse({ response_uri: 'https://10.0.0.1/x' })).toBeNull();
    expect(refuse({ response_uri: `${address}#x` })).toBeNull();
  });

  it('sends back no state that breaks the rules', () => {
    expect(refuse({ state: 'ä' }, 'confirmed', 'request/malformed')).toMatchObject({ state: null });
    expect(refuse({ state: 7 }, 'confirmed', 'request/malformed')).toMatchObject({ state: null });
  });
});
