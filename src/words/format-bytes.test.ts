import { expect, it } from 'vitest';
import { formatBytes } from './format-bytes';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_240, '1.2 kB'],
  [45_600, '46 kB'],
  [3_400_000, '3.4 MB'],
  [120_000_000_000, '120 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('says %d as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
