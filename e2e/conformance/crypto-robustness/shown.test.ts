import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Foreign } from '../../../src/ui/foreign';
import { shown } from './shown';

const markup = '<img src=x onerror=alert(1)>';

describe('what is shown of foreign text', () => {
  it('is the text, where the wallet draws it', () => {
    expect(shown(Foreign, { text: markup })).toEqual({ text: markup, fault: null });
  });

  it.each([
    ['markup', () => createElement('bdi', { dangerouslySetInnerHTML: { __html: markup } })],
    ['a link', () => createElement('a', { href: 'https://a.example' }, 'a')],
    ['an address on one of our own', () => createElement('span', { style: { color: 'red' } }, 'a')],
    ['line breaks', () => createElement('bdi', null, 'a\nb')],
    ['marks of direction', () => createElement('bdi', null, 'a\u202eb')],
  ])('is a fault where it is %s', (_, component) => {
    expect(shown(component, {}).fault).not.toBeNull();
  });
});
