import { describe, expect, it } from 'vitest';
import { linkability, recognitionOf } from './recognition';
import { gravest, sensitivityOf } from './sensitivity';

describe('sensitivityOf', () => {
  it.each([
    [['document_number'], 'A'],
    [['personal_administrative_number'], 'A'],
    [['licenceNumber'], 'A'],
    [['portrait'], 'B'],
    [['birthdate'], 'C'],
    [['place_of_birth', 'country'], 'C'],
    [['address', 'locality'], 'D'],
    [['addresses', 0, 'postal_code'], 'D'],
    [['email'], 'D'],
    [['blood_type'], 'E'],
    [['yearly_income'], 'F'],
    [['iban'], 'F'],
    [['given_name'], null],
    [['age_over_18'], null],
    [['age_equal_or_over', '18'], null],
    [['nationalities', 0], null],
    [['country'], null],
    [[0], null],
    [[], null],
  ] as const)('puts %j in class %s', (path, kind) => {
    expect(sensitivityOf(path, 'urn:card')).toBe(kind);
  });

  it('knows what a kind of card tells by itself, but not of names and dates on it', () => {
    expect(sensitivityOf(['total'], 'https://issuer.example/tax-statement')).toBe('F');
    expect(sensitivityOf(['result'], 'urn:eu:health:certificate')).toBe('E');
    expect(sensitivityOf(['given_name'], 'urn:eu:health:certificate')).toBeNull();
    expect(sensitivityOf(['tax_year'], 'urn:tax')).toBeNull();
  });

  it('calls a container by its gravest part', () => {
    expect(gravest(['D', null, 'A', 'F'])).toBe('A');
    expect(gravest(['F', 'E'])).toBe('E');
    expect(gravest([null])).toBeNull();
  });
});

describe('recognitionOf', () => {
  const facts = {
    clientId: 'x509_san_dns:rp.example',
    prefix: 'x509_san_dns',
    tier: 'confirmed',
  } as const;
  const anchor = { kind: 'anchor', digest: 'AA', name: 'Example' } as const;

  it('knows a requester again by anchor and name, whatever leaf it has', () => {
    const once = recognitionOf({ ...facts, certificate: anchor });
    expect(recognitionOf({ ...facts, certificate: { ...anchor } })).toBe(once);
  });

  it.each([
    { ...facts, certificate: { ...anchor, name: 'Other' } },
    { ...facts, certificate: { ...anchor, digest: 'BB' } },
    { ...facts, certificate: { kind: 'leaf', digest: 'AA' } },
    { ...facts, tier: 'unconfirmed', certificate: anchor },
    { ...facts, clientId: 'x509_san_dns:other.example', certificate: anchor },
    { ...facts, certificate: null },
  ] as const)('takes %j for somebody else', (other) => {
    expect(recognitionOf(other)).not.toBe(recognitionOf({ ...facts, certificate: anchor }));
  });
});

describe('linkability', () => {
  it.each([
    [true, 0, false, 'L0'],
    [false, 0, false, 'L1'],
    [false, 2, false, 'L2'],
    [true, 1, false, 'L2'],
    [true, 0, true, 'L3'],
    [false, 3, true, 'L3'],
  ] as const)(
    'is for single use %s, seen by %i others, fixed number %s: %s',
    (isSingleUse, seenByOthers, hasFixedIdentifier, level) => {
      expect(linkability({ isSingleUse, seenByOthers, hasFixedIdentifier })).toBe(level);
    },
  );
});
