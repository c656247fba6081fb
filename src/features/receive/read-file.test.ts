import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../core/kernel/result';
import type { Scanner } from '../../ports';
import { readFile } from './read-file';

/** A reader that finds what the test says in any picture. */
const scannerOf = (read: Awaited<ReturnType<Scanner['readPicture']>>): Scanner => ({
  readFrame: () => Promise.reject(new Error('no frames here')),
  readPicture: () => Promise.resolve(read),
});
const blind = scannerOf(fail({ code: 'scan/nothing-found' }));

describe('a file from the person', () => {
  it('gives its text, without what stands around it', async () => {
    const file = new Blob(['\n openid4vp://?client_id=x \n'], { type: 'text/plain' });
    expect(await readFile(blind, file)).toEqual(
      ok({ kind: 'text', text: 'openid4vp://?client_id=x' }),
    );
  });

  it('gives the codes of a picture, whatever the picture is called', async () => {
    const codes = [{ text: 'openid4vp://?client_id=x', corners: [] }];
    const picture = new Blob([new Uint8Array(9)], { type: 'image/png' });
    expect(await readFile(scannerOf(ok(codes)), picture)).toEqual(ok({ kind: 'codes', codes }));
  });

  it.each([
    ['file/empty', new Blob([])],
    ['file/empty', new Blob(['  \n '])],
    ['file/too-large', new Blob(['a'.repeat(262_145)])],
    ['file/not-text', new Blob([new Uint8Array([0xff, 0xfe, 0x41])])],
    ['file/not-text', new Blob(['%PDF-1.7 \u0000'])],
    ['scan/nothing-found', new Blob(['x'], { type: 'image/webp' })],
  ] as const)('says %s', async (code, file) => {
    expect(await readFile(blind, file)).toEqual(fail({ code }));
  });
});
