import { describe, expect, it } from 'vitest';
import {
  buildAuthorityFacts,
  buildRootFacts,
  buildSignerFacts,
  certificateNow as now,
} from '../../testing/build-certificate-facts';
import { epochSeconds } from '../kernel/time';
import { dnsNames, type CertificateFacts } from './certificate';
import { judgePath, judgePinned, judgeSigner } from './certificate-path';

const past = epochSeconds(now - 1);
const later = epochSeconds(now + 1);
const outside = { permitted: [{ kind: 'dns', text: 'b.example' }], excluded: [] } as const;
const authority = (pathLength: number | null, isCritical = true) => ({
  isAuthority: true,
  pathLength,
  isCritical,
});

/** The path signer, office, root, each changed. */
const judge = (
  signer: Partial<CertificateFacts>,
  office: Partial<CertificateFacts> = {},
  root: Partial<CertificateFacts> = {},
) => judgePath([buildSignerFacts(signer), buildAuthorityFacts(office), buildRootFacts(root)], now);

describe('a signer’s certificate', () => {
  it('is sound in its own form, at both ends of its time, for signing or for nothing named', () => {
    expect(judgeSigner(buildSignerFacts(), now)).toBeNull();
    expect(judgeSigner(buildSignerFacts({ notBefore: now, notAfter: now }), now)).toBeNull();
    expect(judgeSigner(buildSignerFacts({ keyUsage: null }), now)).toBeNull();
    expect(judgeSigner(buildSignerFacts({ keyUsage: ['nonRepudiation'] }), now)).toBeNull();
    const mail = ['1.2.3', '1.3.6.1.5.5.7.3.4'];
    expect(judgeSigner(buildSignerFacts({ extendedKeyUsage: mail }), now)).toBeNull();
  });

  it.each<[string, Partial<CertificateFacts>]>([
    ['version', { version: 1 }],
    ['critical-extension', { unknownCritical: ['1.2.3'] }],
    ['names', { isIssuerEmpty: true }],
    ['names', { subjectRdns: [] }],
    ['names', { names: [{ kind: 'dns', text: 'no_host.example' }] }],
    ['names', { names: [{ kind: 'ip', bytes: new Uint8Array(3) }] }],
    ['not-yet-valid', { notBefore: later }],
    ['expired', { notAfter: past }],
    ['name-constraints', { nameConstraints: outside }],
    ['key-usage', { keyUsage: ['keyAgreement'] }],
    ['leaf-is-authority', { keyUsage: ['digitalSignature', 'keyCertSign'] }],
    ['leaf-is-authority', { basicConstraints: authority(null) }],
    ['self-signed', { issuer: 'signer' }],
    ['extended-key-usage', { extendedKeyUsage: [] }],
    ['extended-key-usage', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }],
    ['extended-key-usage', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'] }],
  ])('breaks the rule %s: %o', (rule, changes) => {
    expect(judgeSigner(buildSignerFacts(changes), now)).toBe(rule);
  });

  it('may be without a subject when its other names are critical', () => {
    const changes = { subjectRdns: [], isNamesCritical: true };
    expect(judgeSigner(buildSignerFacts(changes), now)).toBeNull();
  });

  it('may sign itself when a list pins it, and nothing else is let through', () => {
    expect(judgePinned(buildSignerFacts({ issuer: 'signer' }), now)).toBeNull();
    expect(judgePinned(buildSignerFacts({ notAfter: past }), now)).toBe('expired');
  });
});

describe('the hosts a certificate vouches for', () => {
  it('are its DNS names, and no other text that looks like one', () => {
    const texts = ['dns', 'email', 'uri', 'dns'] as const;
    const names = texts.map((kind, at) => ({ kind, text: `${String(at)}.example` }));
    expect(dnsNames(buildSignerFacts({ names }))).toEqual(['0.example', '3.example']);
  });
});

describe('a path of certificates', () => {
  it('holds below a root, and below an authority that nothing stands above', () => {
    expect(judge({})).toBeNull();
    expect(judgePath([buildSignerFacts(), buildAuthorityFacts()], now)).toBeNull();
  });

  it.each<[string, Partial<CertificateFacts>]>([
    ['version', { version: 1 }],
    ['chain-expired', { notAfter: past }],
    ['chain-expired', { notBefore: later }],
    ['not-authority', { basicConstraints: null }],
    ['not-authority', { basicConstraints: { ...authority(null), isAuthority: false } }],
    ['not-authority', { basicConstraints: authority(null, false) }],
    ['not-authority', { keyUsage: ['digitalSignature'] }],
    ['key-identifier', { subjectKeyId: null }],
    ['key-identifier', { subjectKeyId: 'another key' }],
    ['key-identifier', { authorityKeyId: null }],
    ['extended-key-usage', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] }],
    ['name-constraints', { nameConstraints: { permitted: [], excluded: [] } }],
  ])('breaks the rule %s where its authority is %o', (rule, changes) => {
    expect(judge({}, changes)).toBe(rule);
  });

  it.each<[string | null, Partial<CertificateFacts>]>([
    ['path-length', { basicConstraints: authority(0) }],
    [null, { basicConstraints: authority(1) }],
    ['extended-key-usage', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }],
    ['key-identifier', { authorityKeyId: 'another key' }],
    [null, { authorityKeyId: 'key-of-root' }],
  ])('gives %s where its root is %o', (rule, changes) => {
    expect(judge({}, {}, changes)).toBe(rule);
  });

  it('does not count an authority that issued itself', () => {
    const changes = { subject: 'root', authorityKeyId: 'key-of-root' };
    expect(judge({}, changes, { basicConstraints: authority(0) })).toBeNull();
  });

  it('holds its names against every authority above, the signer’s own always', () => {
    const names = [{ kind: 'dns', text: 'a.example' }] as const;
    expect(judge({ names }, { nameConstraints: outside })).toBe('name-constraints');
    expect(judge({ names }, {}, { nameConstraints: outside })).toBe('name-constraints');
    const inside = { permitted: [{ kind: 'dns', text: 'example' }], excluded: [] } as const;
    expect(judge({ names }, { nameConstraints: inside })).toBeNull();
  });

  it.each<[string, Partial<CertificateFacts>]>([
    ['in the first and last second of its time', { notBefore: now, notAfter: now }],
    ['that says nothing of its key’s use', { keyUsage: null }],
  ])('holds below an authority %s', (_, changes) => {
    expect(judge({}, changes)).toBeNull();
    expect(judge({}, {}, changes)).toBeNull();
  });

  it('lets an authority below a root be made for signing, and for nothing else', () => {
    expect(judge({}, { extendedKeyUsage: ['1.2.3', '1.0.18013.5.1.2'] })).toBeNull();
    expect(judge({}, { extendedKeyUsage: [] })).toBe('extended-key-usage');
  });

  it('lets what stands below leave out whose key signed it, but not name another', () => {
    expect(judge({ authorityKeyId: null })).toBeNull();
    expect(judge({ authorityKeyId: 'key-of-root' })).toBe('key-identifier');
  });

  it('does not count the signer itself among the authorities below', () => {
    const office = buildAuthorityFacts({ basicConstraints: authority(0) });
    expect(judgePath([buildSignerFacts(), office], now)).toBeNull();
  });

  it('holds an authority’s own names against those above, unless it issued itself', () => {
    const names = [{ kind: 'dns', text: 'a.example' }] as const;
    const root = { nameConstraints: outside };
    expect(judge({}, { names }, root)).toBe('name-constraints');
    const renewed = { subject: 'root', authorityKeyId: 'key-of-root', names };
    expect(judge({}, renewed, root)).toBeNull();
  });

  it('is judged by its signer first of all', () => {
    expect(judge({ notAfter: past })).toBe('expired');
    expect(judge({ basicConstraints: authority(null) })).toBe('leaf-is-authority');
  });

  it('asks of an authority to name its key even where nothing below does', () => {
    expect(judge({ authorityKeyId: null }, { subjectKeyId: null })).toBe('key-identifier');
  });

  it('compares each authority with the one right below it', () => {
    const branch = buildAuthorityFacts({
      issuer: 'office',
      subject: 'branch',
      authorityKeyId: 'key-of-office',
      subjectKeyId: 'key-of-branch',
    });
    const signer = buildSignerFacts({ issuer: 'branch', authorityKeyId: 'key-of-branch' });
    const path = [branch, buildAuthorityFacts(), buildRootFacts()];
    expect(judgePath([signer, ...path], now)).toBeNull();
  });
});
