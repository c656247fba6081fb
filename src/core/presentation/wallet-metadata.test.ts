import { expect, it } from 'vitest';
import { requestUriPostBody } from './wallet-metadata';

it('asks for a request object with a nonce and what every wallet of this kind would say', () => {
  const form = new URLSearchParams(requestUriPostBody('n 1'));
  expect([...form.keys()]).toEqual(['wallet_metadata', 'wallet_nonce']);
  expect(form.get('wallet_nonce')).toBe('n 1');
  expect(JSON.parse(form.get('wallet_metadata') ?? '')).toMatchObject({
    client_id_prefixes_supported: ['x509_san_dns', 'x509_hash'],
    response_types_supported: ['vp_token'],
    response_modes_supported: ['direct_post', 'direct_post.jwt', 'fragment'],
  });
});
