import { X509Certificate } from 'node:crypto';
import { compactVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { issueCertificate } from './certificates';
import { signCompact } from './compact-jws';
import { signRepeatably } from './repeatable-signature';
import { createSigningKey } from './signing-key';
import { createSource } from './source';

describe('keys', () => {
  it('signs "sample" as RFC 6979 A.2.5 says', () => {
    const scalar = Buffer.from(
      'C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721',
      'hex',
    );
    expect(signRepeatably(scalar, Buffer.from('sample')).toString('hex').toUpperCase()).toBe(
      'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716' +
        'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
    );
  });

  it('gives the same key for the same seed and another for another', () => {
    const key = (seed: string): string => createSigningKey(createSource(seed), 'issuer').kid;
    expect(key('a')).toBe(key('a'));
    expect(key('a')).not.toBe(key('b'));
  });

  it('makes signatures that jose accepts', async () => {
    const source = createSource('jws');
    for (let n = 0; n < 20; n += 1) {
      const key = createSigningKey(source, `key ${n}`);
      const token = signCompact(key, { typ: 'test' }, { n });
      await expect(compactVerify(token, key.publicKey)).resolves.toBeDefined();
    }
  });

  it('issues the same certificate bytes again, under an authority that node accepts', async () => {
    const issue = async (): Promise<[string, string]> => {
      const source = createSource('pki');
      const root = await issueCertificate(source, {
        name: 'Root',
        key: createSigningKey(source, 'root'),
        role: { kind: 'authority', below: 0 },
      });
      const leaf = await issueCertificate(source, {
        name: 'Leaf',
        key: createSigningKey(source, 'leaf'),
        issuer: root,
        role: { kind: 'leaf' },
        alternativeNames: [{ type: 'dns', value: 'localhost' }],
      });
      return [root.certificate, leaf.certificate];
    };
    const [root, leaf] = await issue();
    expect(await issue()).toEqual([root, leaf]);
    const parse = (text: string): X509Certificate =>
      new X509Certificate(Buffer.from(text, 'base64'));
    expect(parse(leaf).checkIssued(parse(root))).toBe(true);
    expect(parse(leaf).verify(parse(root).publicKey)).toBe(true);
    expect(parse(root).ca).toBe(true);
    expect(parse(leaf).subjectAltName).toBe('DNS:localhost');
  });
});
