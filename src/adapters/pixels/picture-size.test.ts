import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part,
    ),
  );
const zeros = (count: number): number[] => Array<number>(count).fill(0);

describe('pictureSize', () => {
  it('reads the size a PNG claims', () => {
    const png = bytes([0x89], 'PNG', zeros(12), [0, 0, 0x03, 0x20, 0, 0, 0x02, 0x58]);
    expect(pictureSize(png)).toEqual({ width: 800, height: 600 });
  });

  it('finds the frame header of a JPEG behind its other segments', () => {
    const jpeg = bytes(
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
      [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20],
    );
    expect(pictureSize(jpeg)).toEqual({ width: 800, height: 600 });
  });

  it.each([
    ['VP8 ', [...zeros(10), 0x20, 0x03, 0x58, 0x02]],
    ['VP8L', [...zeros(4), 0x2f, 0x1f, 0xc3, 0x95, 0x00]],
    ['VP8X', [...zeros(8), 0x1f, 0x03, 0x00, 0x57, 0x02, 0x00]],
  ] as const)('reads a WebP of kind %s', (kind, rest) => {
    expect(pictureSize(bytes('RIFF', zeros(4), 'WEBP', kind, rest))).toEqual({
      width: 800,
      height: 600,
    });
  });

  it.each([
    ['an empty file', bytes()],
    ['a cut-off PNG', bytes([0x89], 'PNG', zeros(4))],
    ['a JPEG that never comes to a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
    ['text', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
  ])('finds no size in %s', (_, file) => {
    expect(pictureSize(file)).toBeNull();
  });
});
