import { describe, expect, it } from 'vitest';
import { detectIncoming } from './detect-incoming';

const own = 'https://facet.example';
const request = 'openid4vp://?client_id=a&request_uri=https%3A%2F%2Fx.example%2Fr';
const offer = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fi.example%2Fo';

describe('what a text says it is', () => {
  it.each([
    [request, 'request', request],
    [`  ${request}\n`, 'request', request],
    ['haip-vp://?client_id=a&request=b', 'request', 'haip-vp://?client_id=a&request=b'],
    ['OPENID4VP://?CLIENT_ID=A', 'request', 'OPENID4VP://?CLIENT_ID=A'],
    [offer, 'offer', offer],
    ['haip-vci://?credential_offer=%7B%7D', 'offer', 'haip-vci://?credential_offer=%7B%7D'],
    [`${own}/open#${encodeURIComponent(request)}`, 'request', request],
    [`${own}/open#${encodeURIComponent(offer)}`, 'offer', offer],
    [
      `${own}/open?client_id=a&request_uri=https%3A%2F%2Fx.example`,
      'request',
      'openid4vp://?client_id=a&request_uri=https%3A%2F%2Fx.example',
    ],
    [
      `${own}/open?credential_offer=%7B%7D`,
      'offer',
      'openid-credential-offer://?credential_offer=%7B%7D',
    ],
    [
      'https://other.example/w?credential_offer_uri=https%3A%2F%2Fi.example',
      'offer',
      'https://other.example/w?credential_offer_uri=https%3A%2F%2Fi.example',
    ],
  ])('reads %s as %s', (text, kind, unwrapped) => {
    expect(detectIncoming(text, own)).toEqual({ kind, text: unwrapped });
  });

  it.each([
    'javascript:alert(1)',
    'WIFI:T:WPA;S:x;P:y;;',
    'otpauth://totp/x?secret=A',
    'hello world',
    '',
    'https://x.example/',
    'https://x.example/?client_id=a',
    'openid4vp://?client_id=a\nrequest_uri=https://x.example',
    `${own}/open`,
    `${own}/open#%ZZ`,
    `${own}/open#${encodeURIComponent('javascript:alert(1)')}`,
    `${own}/open#${encodeURIComponent(`${own}/open#x`)}`,
    `${own}/open#HTTPS://FACET.EXAMPLE/open#${request}`,
    'HTTPS://FACET.EXAMPLE/open#'.repeat(9_000),
  ])('leaves %.60s alone', (text) => {
    expect(detectIncoming(text, own)).toEqual({ kind: 'unknown' });
  });

  it('knows a request that is too long by its scheme, and nothing else of that length', () => {
    const long = 'x'.repeat(300_000);
    const found = detectIncoming(`openid4vp://?client_id=${long}`, 'https://wallet.example');
    expect(found.kind).toBe('request');
    expect(found.kind === 'request' ? found.text.length : 0).toBe(262_145);
    for (const text of [`https://a.example/?request=${long}`, `javascript:${long}`, long])
      expect(detectIncoming(text, 'https://wallet.example')).toEqual({ kind: 'unknown' });
  });
});
