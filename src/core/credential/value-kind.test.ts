import { describe, expect, it } from 'vitest';
import { ExactNumber, type Json } from '../kernel/json';
import { valueKind } from './value-kind';

const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA';
const jpeg = 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ==';
const webp = 'data:image/webp;base64,UklGRnARAQBXRUJQVlA4IA==';

describe('valueKind', () => {
  const cases: readonly (readonly [name: string | readonly (string | number)[], Json, object])[] = [
    ['birthdate', '1990-04-22', { kind: 'date', year: 1990, month: 4, day: 22 }],
    ['anything', '2024-02-29', { kind: 'date', year: 2024, month: 2, day: 29 }],
    ['anything', '2023-02-29', { kind: 'text', text: '2023-02-29' }],
    ['awarded', '2024-07', { kind: 'month', year: 2024, month: 7 }],
    ['awarded', '2024-13', { kind: 'text' }],
    ['tax_year', 2023, { kind: 'year', year: 2023 }],
    ['tax_year', '2023', { kind: 'year', year: 2023 }],
    ['issued', '2026-03-12T09:12:00Z', { kind: 'date-time', at: 1_773_306_720 }],
    ['issued', '2026-03-12T09:12:00+01:00', { kind: 'date-time', at: 1_773_303_120 }],
    ['birthdate', '1990-01-01T00:00:00+14:00', { kind: 'date', year: 1990, month: 1, day: 1 }],
    ['issued', '2026-03-12 09:12', { kind: 'date-time', at: null, text: '2026-03-12 09:12' }],
    ['exp', 1_800_000_000, { kind: 'date-time', at: 1_800_000_000 }],
    ['age_over_18', true, { kind: 'boolean', value: true, overAge: 18 }],
    [['age_equal_or_over', '21'], false, { kind: 'boolean', value: false, overAge: 21 }],
    ['member', true, { kind: 'boolean', overAge: null }],
    ['age_in_years', 36, { kind: 'age', years: 36 }],
    ['country', 'gb', { kind: 'country', code: 'GB' }],
    [['nationalities', 0], 'DE', { kind: 'country', code: 'DE' }],
    ['country', 'Germany', { kind: 'text', text: 'Germany' }],
    ['locale', 'pt-BR', { kind: 'language', code: 'pt-BR' }],
    ['currency', 'EUR', { kind: 'currency', code: 'EUR' }],
    ['points', 12.5, { kind: 'number', value: 12.5, text: '12.5' }],
    ['points', new ExactNumber('1e400'), { kind: 'number', value: null, text: '1e400' }],
    ['income', 28_000, { kind: 'number', value: 28_000 }],
    [
      'income',
      { amount: '28000.50', currency: 'GBP' },
      { kind: 'money', amount: 28_000.5, currency: 'GBP' },
    ],
    ['sex', 2, { kind: 'sex', sex: 'female', code: '2' }],
    ['gender', 'X', { kind: 'sex', sex: 'other' }],
    ['sex', 77, { kind: 'sex', sex: null, code: '77' }],
    ['document_number', 'AB 12', { kind: 'identifier', form: 'other', text: 'AB 12' }],
    ['document_number', 12, { kind: 'identifier', text: '12' }],
    ['phone_number', '+44 1', { kind: 'identifier', form: 'phone' }],
    ['iban', 'DE89', { kind: 'identifier', form: 'iban' }],
    ['house_number', '12b', { kind: 'text', text: '12b' }],
    ['portrait', jpeg, { kind: 'portrait', role: 'portrait', mediaType: 'image/jpeg' }],
    ['usual_signature_mark', png, { kind: 'portrait', role: 'signature', mediaType: 'image/png' }],
    ['badge', webp, { kind: 'portrait', role: 'picture', mediaType: 'image/webp' }],
    ['portrait', jpeg.replace('jpeg', 'png'), { kind: 'binary', mediaType: 'image/png' }],
    [
      'portrait',
      'data:image/svg+xml;base64,PHN2Zz4=',
      { kind: 'binary', mediaType: 'image/svg+xml' },
    ],
    ['portrait', 'data:image/png,iVBORw0KGgo', { kind: 'binary', isLargePicture: false }],
    ['portrait', `${png}${'A'.repeat(3 * 1024 * 1024)}`, { kind: 'binary', isLargePicture: true }],
    ['portrait', 'https://x.example/me.jpg', { kind: 'link', host: 'x.example' }],
    [
      'site',
      'https://x.example/a',
      { kind: 'link', href: 'https://x.example/a', host: 'x.example' },
    ],
    ['site', 'javascript:alert(1)', { kind: 'text' }],
    ['note', 'x'.repeat(201), { kind: 'long-text' }],
    ['note', 'a\u202eb', { kind: 'text', text: 'ab' }],
    ['note', '\u202e', { kind: 'empty' }],
    ['note', '', { kind: 'empty' }],
    ['note', null, { kind: 'empty' }],
    ['list', [], { kind: 'empty' }],
    ['list', [1, 2], { kind: 'list', count: 2 }],
    ['address', {}, { kind: 'empty' }],
    ['address', { a: 1, b: 2, c: 3 }, { kind: 'object', count: 3 }],
  ];
  it.each(cases.map(([name, value, kind], index) => [index, name, kind, value] as const))(
    'case %i: %j is %j',
    (_, name, kind, value) => {
      expect(valueKind(typeof name === 'string' ? [name] : name, value)).toMatchObject(kind);
    },
  );

  it('takes an amount for money only with a currency beside it', () => {
    expect(valueKind(['gross_income'], 28_000, { currency: 'GBP' })).toEqual({
      kind: 'money',
      amount: 28_000,
      currency: 'GBP',
    });
    expect(valueKind(['gross_income'], '12.50', { gross_income_currency: 'EUR' }).kind).toBe(
      'money',
    );
    expect(valueKind(['tax_year'], 2023, { currency: 'GBP' }).kind).toBe('year');
    expect(valueKind(['gross_income'], 1, { currency: 'pounds' }).kind).toBe('number');
  });

  it('reads a picture that is nothing but padding at once', () => {
    const start = performance.now();
    const value = `data:image/png;base64,iVBORw0KGgo${'='.repeat(500_000)}A`;
    expect(valueKind(['portrait'], value).kind).toBe('portrait');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
