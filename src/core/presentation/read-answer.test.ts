import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer';
import {
  responseForm,
  directPostJwtBody,
  encryptedPayload,
  errorBody,
  vpToken,
} from './response-body';

const options = { responseUri: 'https://rp.example/post', allowLoopbackHttp: false };
const read = (status: number, body: unknown) =>
  readAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), options);

describe('readAnswer', () => {
  it.each([
    [200, {}, 'accepted'],
    [200, '', 'accepted'],
    [200, '<html>', 'accepted'],
    [204, '', 'accepted'],
    [200, { error: 'invalid_request' }, 'refused'],
    [400, { error: 'invalid_request' }, 'refused'],
    [401, '', 'refused'],
    [302, '', 'sent-unconfirmed'],
    [500, '', 'sent-unconfirmed'],
    [0, '', 'sent-unconfirmed'],
  ])('takes %i with %o for %s', (status, body, outcome) => {
    expect(read(status, body).outcome).toBe(outcome);
  });

  it('quotes their words, cleaned and capped', () => {
    const answer = read(400, { error: 'x', error_description: `No\u202e\n ${'y'.repeat(500)}` });
    expect(answer.answer).toMatch(/^No y+…$/);
    expect([...(answer.answer ?? '')]).toHaveLength(200);
  });

  it('opens an https address at the same host', () => {
    const address = 'https://rp.example/done#response_code=1';
    expect(read(200, { redirect_uri: address })).toMatchObject({
      redirectUri: address,
      unopened: null,
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://rp.example/',
    'https://other.example/',
    'nonsense',
  ])('shows %s and does not open it', (address) => {
    expect(read(200, { redirect_uri: address })).toMatchObject({
      outcome: 'accepted',
      redirectUri: null,
      unopened: address,
    });
  });

  it('follows no address from a refusal', () => {
    expect(read(400, { redirect_uri: 'https://rp.example/' })).toMatchObject({ redirectUri: null });
  });
});

describe('response bodies', () => {
  const token = vpToken([
    { queryId: 'a', presentation: 'p1~' },
    { queryId: 'b', presentation: 'p2~' },
    { queryId: 'a', presentation: 'p3~' },
  ]);

  it('holds an array for each answered query and nothing else', () => {
    expect(token).toEqual({ a: ['p1~', 'p3~'], b: ['p2~'] });
  });

  it('writes forms that read back as they were', () => {
    const form = new URLSearchParams(responseForm(token, 's+ &=%'));
    expect(JSON.parse(form.get('vp_token') ?? '')).toEqual(token);
    expect(form.get('state')).toBe('s+ &=%');
    expect(new URLSearchParams(responseForm(token, null)).has('state')).toBe(false);
    expect(directPostJwtBody('a.b.c')).toBe('response=a.b.c');
    expect(errorBody('invalid_request', 's')).toBe('error=invalid_request&state=s');
  });

  it('encrypts the state with the token', () => {
    expect(encryptedPayload(token, 's')).toEqual({ vp_token: token, state: 's' });
    expect(encryptedPayload(token, null)).toEqual({ vp_token: token });
  });
});
