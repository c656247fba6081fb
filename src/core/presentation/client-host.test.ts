import { describe, expect, it } from 'vitest';
import { clientHost } from './client-host';

describe('the host a client identifier claims', () => {
  it.each([
    ['redirect_uri:HTTP://Rp.example/x', 'rp.example'],
    ['redirect_uri:mailto:a@b.example', 'mailto:a@b.example'],
    ['redirect_uri:x-https://a.example', 'x-https://a.example'],
    ['redirect_uri:https://', 'https://'],
    ['x509_san_dns:https://a.example/b', 'https://a.example/b'],
    ['decentralized_identifier:did:key:z6Mk', 'did:key:z6Mk'],
    ['decentralized_identifier:did:web', 'did:web'],
    ['decentralized_identifier:did:web:a.example', 'a.example'],
  ])('in %s is %s', (clientId, host) => {
    expect(clientHost(clientId)).toBe(host);
  });
});
