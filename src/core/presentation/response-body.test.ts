import { expect, it } from 'vitest';
import {
  responseForm,
  directPostJwtBody,
  encryptedPayload,
  errorBody,
  vpToken,
} from './response-body';

const token = vpToken([
  { queryId: 'a', presentation: 'x~' },
  { queryId: 'b', presentation: 'y~' },
  { queryId: 'a', presentation: 'z~' },
]);

it('answers each query with every presentation made for it', () => {
  expect(token).toEqual({ a: ['x~', 'z~'], b: ['y~'] });
});

it('gives back the state it was given, and none that it was not', () => {
  expect(encryptedPayload(token, 's')).toEqual({ vp_token: token, state: 's' });
  expect(Object.keys(encryptedPayload(token, null))).toEqual(['vp_token']);
  const form = (state: string | null) => [...new URLSearchParams(responseForm(token, state))];
  expect(form('s t')).toEqual([
    ['vp_token', JSON.stringify(token)],
    ['state', 's t'],
  ]);
  expect(form(null)).toHaveLength(1);
});

it('says what was wrong, with the state when there is one', () => {
  expect(errorBody('invalid_request', 's')).toBe('error=invalid_request&state=s');
  expect(errorBody('invalid_request', null)).toBe('error=invalid_request');
});

it('puts nothing beside an encrypted answer', () => {
  expect(directPostJwtBody('a.b.c')).toBe('response=a.b.c');
});
