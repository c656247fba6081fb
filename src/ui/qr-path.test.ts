import { expect, it } from 'vitest';
import { qrPath } from './qr-path';

it('draws each run of dark modules once', () => {
  const o = false;
  const x = true;
  expect(
    qrPath([
      [x, x, o, x],
      [o, o, o, o],
      [o, x, x, x],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
});
