import { describe, expect, it } from 'vitest';
import { buildSignerFacts } from '../../testing/build-certificate-facts';
import type { CertificateName } from './certificate';
import { areConstraintsReadable, isWellFormedName, meetsNameConstraints } from './name-constraints';

const dns = (text: string): CertificateName => ({ kind: 'dns', text });
const email = (text: string): CertificateName => ({ kind: 'email', text });
const uri = (text: string): CertificateName => ({ kind: 'uri', text });
const ip = (...bytes: number[]): CertificateName => ({ kind: 'ip', bytes: new Uint8Array(bytes) });
const directory = (...rdns: string[]): CertificateName => ({ kind: 'directory', rdns });

const isPermitted = (name: CertificateName, base: CertificateName): boolean =>
  meetsNameConstraints(buildSignerFacts({ names: [name] }), { permitted: [base], excluded: [] });
const isExcluded = (name: CertificateName, base: CertificateName): boolean =>
  !meetsNameConstraints(buildSignerFacts({ names: [name] }), { permitted: [], excluded: [base] });

describe('a name and a base', () => {
  it.each([
    [dns('a.example'), dns('a.example'), true],
    [dns('b.A.example'), dns('a.EXAMPLE'), true],
    [dns('ba.example'), dns('a.example'), false],
    [dns('example'), dns('a.example'), false],
    [dns('anything.example'), dns(''), true],
    [dns('*.a.example'), dns('a.example'), true],
    [email('u@a.example'), email('a.example'), true],
    [email('u@b.a.example'), email('a.example'), false],
    [email('u@b.a.example'), email('.a.example'), true],
    [email('u@a.example'), email('.a.example'), false],
    [email('u@A.example'), email('u@a.example'), true],
    [email('U@a.example'), email('u@a.example'), false],
    [email('v@a.example'), email('u@a.example'), false],
    [email('u@b.example'), email('u@a.example'), false],
    [email('v@a.example'), email('*@a.example'), false],
    [uri('https://a.example/x'), uri('a.example'), true],
    [uri('https://b.a.example/x'), uri('a.example'), false],
    [uri('https://b.a.example/x'), uri('.a.example'), true],
    [uri('no uri'), uri('a.example'), false],
    [ip(10, 0, 0, 7), ip(10, 0, 0, 0, 255, 255, 255, 0), true],
    [ip(10, 0, 1, 7), ip(10, 0, 0, 0, 255, 255, 255, 0), false],
    [ip(10, 0, 0, 7), ip(...Array.from({ length: 32 }, () => 0)), false],
  ])('%o below %o: %s, permitted or excluded alike', (name, base, isWithin) => {
    expect(isPermitted(name, base)).toBe(isWithin);
    expect(isExcluded(name, base)).toBe(isWithin);
  });

  it('takes the stricter reading of a wildcard each time', () => {
    expect(isPermitted(dns('*.example'), dns('a.example'))).toBe(false);
    expect(isExcluded(dns('*.example'), dns('a.example'))).toBe(true);
  });

  it('leaves names of another kind alone', () => {
    expect(isPermitted(dns('a.example'), email('b.example'))).toBe(true);
    expect(isExcluded(dns('a.example'), email('a.example'))).toBe(false);
  });

  it('compares the subject from the outermost part inwards', () => {
    const facts = buildSignerFacts({ subjectRdns: ['c=de', 'o=office', 'cn=signer'] });
    const below = (...rdns: string[]) =>
      meetsNameConstraints(facts, { permitted: [directory(...rdns)], excluded: [] });
    expect(below('c=de', 'o=office')).toBe(true);
    expect(below('o=office')).toBe(false);
    expect(below('c=de', 'o=office', 'cn=signer', 'cn=more')).toBe(false);
  });

  it('has nothing to compare in a certificate without a subject', () => {
    const facts = buildSignerFacts({ subjectRdns: [] });
    expect(meetsNameConstraints(facts, { permitted: [directory('c=de')], excluded: [] })).toBe(
      true,
    );
  });
});

describe('several names and bases', () => {
  const a = dns('a.example');
  const b = dns('b.example');
  const meets = (names: readonly CertificateName[], permitted: readonly CertificateName[]) =>
    meetsNameConstraints(buildSignerFacts({ names }), { permitted, excluded: [] });

  it('need every name to lie in one of the bases of its kind', () => {
    expect(meets([a, b], [a, b])).toBe(true);
    expect(meets([a, dns('c.example')], [a, b])).toBe(false);
    expect(meets([a, email('me@c.example'), uri('https://c.example'), ip(1, 2, 3, 4)], [a])).toBe(
      true,
    );
  });

  it.each([
    [dns('*.a.example'), dns('a.example'), true],
    [dns('*.b.a.example'), dns('a.example'), true],
    [dns('*.a.example'), dns('b.a.example'), false],
    [dns('*.b.example'), dns('a.example'), false],
  ])('take %o for all below its star: inside %o %s', (name, base, isInside) => {
    expect(isPermitted(name, base)).toBe(isInside);
  });

  it.each([
    [dns('*.a.example'), true],
    [dns('*.b.example'), false],
    [dns('example'), false],
    [email('me@a.example'), false],
    [uri('https://a.example'), false],
    [ip(1, 2, 3, 4), false],
    [directory('c=nl'), false],
  ])('exclude %o by a host: %s', (name, isOut) => {
    expect(isExcluded(name, dns('a.example'))).toBe(isOut);
  });

  it.each([email('a.example'), uri('a.example'), ip(1, 2, 3, 4, 0, 0, 0, 0), directory('c=nl')])(
    'do not exclude a host by %o',
    (base) => {
      expect(isExcluded(dns('a.example'), base)).toBe(false);
      expect(isExcluded(uri('https://a.example'), email('a.example'))).toBe(false);
    },
  );

  it.each([
    [true, [ip(10, 0, 0, 0, 255, 255, 255, 255)]],
    [true, [ip(10, 0, 0, 0, 0, 0, 0, 0)]],
    [true, [ip(...Array<number>(32).fill(255))]],
    [true, [email('a.example'), uri('a.example'), directory('c=nl')]],
    [false, [ip(10, 0, 0, 0, 1, 0, 0, 0)]],
    [false, [ip(10, 0, 0, 0, 0, 255, 0, 0)]],
    [false, [ip(...Array<number>(31).fill(255))]],
    [false, [dns('.a.example')]],
    [false, [a, { kind: 'other' }]],
  ] as readonly [boolean, readonly CertificateName[]][])('can be applied: %s, %o', (can, bases) => {
    expect(areConstraintsReadable({ permitted: bases, excluded: [] })).toBe(can);
  });
});

describe('constraints', () => {
  it.each([
    [true, [dns('')]],
    [true, [dns('a.example'), ip(10, 0, 0, 0, 255, 0, 0, 0)]],
    [false, []],
    [false, [{ kind: 'other' }]],
    [false, [dns('*.example')]],
    [false, [dns('10.0.0.1')]],
    [false, [ip(10, 0, 0, 0)]],
    [false, [ip(10, 0, 0, 0, 255, 0, 255, 0)]],
  ] as readonly [boolean, readonly CertificateName[]][])('can be applied: %s, %o', (can, bases) => {
    expect(areConstraintsReadable({ permitted: bases, excluded: [] })).toBe(can);
    expect(areConstraintsReadable({ permitted: [], excluded: bases })).toBe(can);
  });
});

describe('an alternative name', () => {
  it.each([
    [true, dns('*.a.example')],
    [true, dns(`${'a'.repeat(63)}.example`)],
    [true, ip(...Array.from({ length: 16 }, () => 1))],
    [true, { kind: 'other' }],
    [false, dns(`${'a'.repeat(64)}.example`)],
    [false, dns('-a.example')],
    [false, dns('a..example')],
    [false, dns('a.*.example')],
    [false, dns('')],
    [false, ip(1, 2, 3)],
  ] as readonly [boolean, CertificateName][])('is well formed: %s, %o', (isFit, name) => {
    expect(isWellFormedName(name)).toBe(isFit);
  });

  it.each([
    [true, dns('A-1.example')],
    [true, dns('12.example')],
    [true, dns('a.x123')],
    [true, dns('a.123x')],
    [false, dns('a.123')],
    [false, dns('a.b.123')],
    [false, dns('a*.example')],
    [true, ip(1, 2, 3, 4)],
    [false, ip(1, 2, 3, 4, 255, 255, 255, 0)],
    [true, email('me@a.example')],
  ] as const)('is well formed: %s, %o', (isFit, name) => {
    expect(isWellFormedName(name)).toBe(isFit);
  });
});
