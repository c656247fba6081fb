import { describe, expect, it } from 'vitest';
import { buildCredential } from '../../testing/build-credential';
import { findPortrait } from './find-portrait';

const png = 'data:image/png;base64,iVBORw0KGgo=';

describe('the portrait of a card', () => {
  it('is found also within another field', () => {
    expect(findPortrait(buildCredential({ person: { portrait: png } }))).toBe(png);
  });

  it.each([
    ['a signature', { usual_signature_mark: png }],
    ['any other picture', { badge: png }],
    ['a name that promises one', { portrait: 'on file' }],
  ])('is not %s', (_, claims) => {
    expect(findPortrait(buildCredential(claims))).toBeNull();
  });
});
