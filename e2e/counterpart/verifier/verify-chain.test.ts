import { beforeAll, describe, expect, it } from 'vitest';
import { type Certified, issueCertificate } from '../keys/certificates';
import { createSigningKey } from '../keys/signing-key';
import { createSource } from '../keys/source';
import { noon } from '../testing/world';
import { verifyChain } from './verify-chain';

const source = createSource('chain');
const issue = (name: string, kind: 'authority' | 'leaf', issuer?: Certified): Promise<Certified> =>
  issueCertificate(source, {
    name,
    key: createSigningKey(source, name),
    role: kind === 'authority' ? { kind, below: 1 } : { kind },
    ...(issuer ? { issuer } : {}),
  });

let root: Certified;
let office: Certified;
let leaf: Certified;
let stranger: Certified;

beforeAll(async () => {
  root = await issue('Root', 'authority');
  office = await issue('Office', 'authority', root);
  leaf = await issue('Leaf', 'leaf', office);
  stranger = await issue('Stranger', 'leaf', leaf);
});

const codeOf = (x5c: unknown, now = noon): string => {
  const chain = verifyChain(x5c, [root.certificate], now);
  return 'code' in chain ? chain.code : 'fine';
};

describe('a certificate chain', () => {
  it('is fine from a leaf over an office to an anchor', () => {
    expect(codeOf([leaf.certificate, office.certificate])).toBe('fine');
  });

  it('is refused with a reason', () => {
    const four = [leaf, office, office, office].map(({ certificate }) => certificate);
    expect(codeOf(undefined)).toBe('chain/missing');
    expect(codeOf([])).toBe('chain/missing');
    expect(codeOf(four)).toBe('chain/missing');
    expect(codeOf(['AAAA'])).toBe('chain/malformed');
    expect(codeOf([office.certificate])).toBe('chain/leaf-is-authority');
    expect(codeOf([leaf.certificate, office.certificate], 0)).toBe('chain/not-current');
    expect(codeOf([leaf.certificate, root.certificate])).toBe('chain/broken');
    expect(codeOf([stranger.certificate, leaf.certificate])).toBe('chain/broken');
    expect(codeOf([leaf.certificate])).toBe('chain/unknown-anchor');
  });
});
