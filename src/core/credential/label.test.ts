import { describe, expect, it } from 'vitest';
import { chooseText } from './choose-text';
import type { Labels } from './display';
import { labelFor, prettifyKey } from './label';

const label = (path: Labels[number]['path'], text: string): Labels[number] => ({
  path,
  texts: [{ lang: 'en', text }],
});

describe('labelFor', () => {
  const labels = [
    label(['nationalities', null], 'Nationality'),
    label(['nationalities', 0], 'First nationality'),
    label(['roles'], 'Roles'),
    label(['address', 'town'], 'Town'),
    label(['a.b'], 'Dotted'),
  ];
  it.each([
    [['nationalities', 0], 'First nationality'],
    [['nationalities', 3], 'Nationality'],
    [['roles', 1], 'Roles'],
    [['address', 'town'], 'Town'],
    [['address'], undefined],
    [['a', 'b'], undefined],
    [['nationalities', 'x'], undefined],
  ])('finds the label of %j: %s', (path, text) => {
    expect(labelFor(labels, path)[0]?.text).toBe(text);
  });
});

describe('prettifyKey', () => {
  it.each([
    ['given_name', 'Given name'],
    ['givenName', 'Given name'],
    ['IBAN', 'IBAN'],
    ['age_over_18', 'Age over 18'],
    ['élan', 'Élan'],
    ['', ''],
    ['\u202eevil', 'Evil'],
  ])('makes %s into %s', (name, words) => {
    expect(prettifyKey(name)).toBe(words);
  });
});

describe('chooseText', () => {
  const texts = [
    { lang: 'de-AT', text: 'Jänner' },
    { lang: 'en', text: 'January' },
    { lang: '', text: '01' },
  ];
  it.each([
    [['en-GB'], 'January'],
    [['de'], 'Jänner'],
    [['de-CH', 'en'], 'Jänner'],
    [['ar', 'EN'], 'January'],
    [['ar'], '01'],
    [[], '01'],
  ])('picks for %j: %s', (languages, text) => {
    expect(chooseText(texts, languages)).toBe(text);
  });

  it('falls back to the first, and to nothing', () => {
    expect(chooseText([{ lang: 'fr', text: 'janvier' }], ['ar'])).toBe('janvier');
    expect(chooseText([], ['en'])).toBeNull();
  });
});
