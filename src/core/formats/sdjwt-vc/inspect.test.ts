import { describe, expect, it } from 'vitest';
import { digestOf, forgePart, forgeSdJwt } from '../../../testing/forge-sd-jwt';
import { inspectSdJwtVc } from './inspect';

const disclosure = forgePart('["salt", "name",  "Ada"]');

describe('the technical view of a card', () => {
  it('shows header and payload laid out, and every disclosure as it came', () => {
    const card = forgeSdJwt({ _sd: [digestOf(disclosure)] }, [disclosure]);
    expect(inspectSdJwtVc(card)).toEqual({
      algorithm: 'ES256',
      header: '{\n  "alg": "ES256",\n  "typ": "dc+sd-jwt"\n}',
      payload: `{\n  "vct": "urn:example:card",\n  "_sd": [\n    "${digestOf(disclosure)}"\n  ]\n}`,
      disclosures: [{ digest: digestOf(disclosure), text: '["salt", "name",  "Ada"]' }],
    });
  });

  it('leaves a text alone whose numbers would change by laying it out', () => {
    const payload = '{"vct":"v", "big":9007199254740993}';
    expect(inspectSdJwtVc(forgeSdJwt(payload)).payload).toBe(payload);
  });

  it('shows nothing of what is no card', () => {
    expect(inspectSdJwtVc('a.b.c~')).toEqual({
      algorithm: '',
      header: '',
      payload: '',
      disclosures: [],
    });
  });
});
