import { expect, it } from 'vitest';
import { crashReport } from './crash-report';

it('names the bug and the place, never the message, the host or a query', () => {
  const error = new TypeError('cannot read Maren Aldous');
  error.stack = [
    'TypeError: cannot read Maren Aldous',
    '    at draw (https://wallet.example/assets/index-a1.js?x=Aldous:3:14)',
    'render@https://wallet.example/assets/index-a1.js:9:2',
    'Maren Aldous',
  ].join('\n');
  const report = crashReport(error, '0.1.0');
  expect(report).toBe(
    'Facet 0.1.0\nTypeError\nat draw (/assets/index-a1.js:3:14)\nrender@/assets/index-a1.js:9:2',
  );
});

it('has something to say about anything thrown', () => {
  expect(crashReport('Maren', '0.1.0')).toBe('Facet 0.1.0\nstring');
});
