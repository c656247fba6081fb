import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certify } from '../../testing/certify';
import { propertyRuns } from '../../testing/property-runs';
import { readDer } from './der';
import { parseBase64Certificate, parseCertificate } from './parse-certificate';

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const { der } = await certify({ name: 'Example', dns: ['example.com'] });
const bytes = new Uint8Array(Buffer.from(der, 'base64'));

describe('DER', () => {
  it.each([
    ['a sequence of a number and true', '30 06 02 01 05 01 01 ff'],
    ['a long form from 128 on', `04 81 80 ${'00'.repeat(128)}`],
    ['a negative number', '02 01 80'],
    ['a number whose first bit is set', '02 02 00 80'],
  ])('reads %s', (_, text) => {
    expect(readDer(hex(text))).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['bytes left over', '02 01 05 00'],
    ['a cut value', '02 02 05'],
    ['indefinite length', '30 80 02 01 05 00 00'],
    ['a long form below 128', '02 81 01 05'],
    ['a length with a leading zero', `04 82 00 80 ${'00'.repeat(128)}`],
    ['a padded number', '02 02 00 05'],
    ['a padded negative number', '02 02 ff 80'],
    ['an empty number', '02 00'],
    ['another spelling of true', '01 01 01'],
    ['unused bits that are set', '03 02 04 0f'],
    ['a tag of several bytes', '1f 81 01 00'],
    [
      'nesting without end',
      Array.from(
        { length: 18 },
        (_, at) => `30${(34 - 2 * at).toString(16).padStart(2, '0')}`,
      ).join(''),
    ],
  ])('refuses %s', (_, text) => {
    expect(readDer(hex(text))).toBeNull();
  });

  it('never throws and never reads bytes two ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const node = readDer(new Uint8Array(noise));
        if (node !== null) expect([...node.raw]).toEqual([...noise]);
      }),
    );
  });
});

describe('a certificate', () => {
  it('is read with its names, and named by its digest', () => {
    const certificate = parseBase64Certificate(der);
    expect(certificate?.facts.names).toEqual([{ kind: 'dns', text: 'example.com' }]);
    expect(certificate?.subjectText).toBe('Example');
    expect(certificate?.digest).toMatch(/^[\w-]{43}$/);
  });

  it.each([`${der}\n`, der.replace(/=*$/, '*'), 'AAAA', ''])('is not one: %s', (text) => {
    expect(parseBase64Certificate(text)).toBeNull();
  });

  it('with one byte changed is another certificate or none, and nothing throws', () => {
    const digest = parseBase64Certificate(der)?.digest;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = parseCertificate(bytes.with(at, (bytes[at] ?? 0) ^ flip));
        expect(changed?.digest).not.toBe(digest);
      }),
      { numRuns: propertyRuns(1_000) },
    );
  });
});
