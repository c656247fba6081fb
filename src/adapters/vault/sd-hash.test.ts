import { describe, expect, it } from 'vitest';
import { base64urlEncode } from '../../core/kernel/base64url';
import { hash } from '../../core/kernel/hash';
import { utf8Encode } from '../../core/kernel/utf8';
import { sdHash } from './sd-hash';

describe('sdHash', () => {
  it.each(['sha-256', 'sha-384', 'sha-512'] as const)(
    'is the %s of the text with its last tilde',
    async (algorithm) => {
      const presentation = 'eyJ.e30.sig~disclosure~';
      const expected = base64urlEncode(hash(algorithm, utf8Encode(presentation)));
      expect(await sdHash(presentation, algorithm)).toBe(expected);
    },
  );
});
