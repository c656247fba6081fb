import { writeFile } from 'node:fs/promises';
import { deflateSync, crc32 } from 'node:zlib';
import encodeQR from 'qr';

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of a code, one byte of grey a pixel. */
export const codePng = (text: string, scale = 6): Buffer => {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length * scale;
  const rows = modules.flatMap((row) => {
    const line = Buffer.concat([
      Buffer.of(0),
      ...row.map((isBlack) => Buffer.alloc(scale, isBlack ? 0 : 255)),
    ]);
    return Array<Buffer>(scale).fill(line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The same as a file. */
export const writeCodePng = (file: string, text: string): Promise<void> =>
  writeFile(file, codePng(text));
