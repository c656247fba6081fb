import { describe, expect, it } from 'vitest';
import type { Labels } from '../core/credential/display';
import { fieldLabel } from './field-label';

const label = (path: Labels[number]['path'], text: string): Labels[number] => ({
  path,
  texts: [{ lang: 'en', text }],
});

describe('a field’s label', () => {
  it('tells apart two neighbours that the issuer calls the same', () => {
    const labels = [label(['given_name'], 'Name'), label(['tax_number'], 'Name')];
    expect(fieldLabel(['given_name'], labels)).toBe('Name (Given name)');
    expect(fieldLabel(['tax_number'], labels)).toBe('Name (Tax number)');
  });

  it('is the issuer’s alone where only parts of other fields share it', () => {
    const labels = [
      label(['address', 'country'], 'Country'),
      label(['place_of_birth', 'country'], 'Country'),
      label(['country', 'name'], 'Land'),
    ];
    expect(fieldLabel(['address', 'country'], labels)).toBe('Country');
  });

  it('tells neighbours apart in every element of a list', () => {
    const labels = [
      label(['degrees', null, 'type'], 'Degree'),
      label(['degrees', null, 'school'], 'Degree'),
    ];
    expect(fieldLabel(['degrees', 1, 'type'], labels)).toBe('Degree (Type)');
  });
});
