import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesCanary, randomText, textCanary } from './canary';
import { scanFolder } from './scan-folder';
import { unsnap } from './snappy';

const text = `k9wq "é" ${randomText()}`;
const value = textCanary('value', text, true);
const key = bytesCanary('key', Buffer.from(randomText(32)), true);
const around = Buffer.from('x'.repeat(301));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facet-scan-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const foundIn = (bytes: Buffer, name = 'file'): string[] => {
  writeFileSync(join(root, name), Buffer.concat([bytes]));
  return [...scanFolder(root, [value, key]).found].map((canary) => canary.name);
};

/** A literal of Snappy: its length, a tag, and the bytes as they are. */
const snap = (bytes: Buffer): Buffer => {
  const length = Buffer.from([(bytes.length & 0x7f) | 0x80, bytes.length >> 7]);
  const tag = Buffer.from([61 << 2, (bytes.length - 1) & 0xff, (bytes.length - 1) >> 8]);
  return Buffer.concat([length, tag, bytes]);
};

/** A sorted table of one block, as LevelDB writes it. */
const table = (content: Buffer): Buffer => {
  const entry = (keyBytes: Buffer, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([0, keyBytes.length, (bytes.length & 0x7f) | 0x80, bytes.length >> 7]),
      keyBytes,
      bytes,
    ]);
  const restarts = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
  const trailer = (kind: number): Buffer => Buffer.from([kind, 0, 0, 0, 0]);
  const data = snap(Buffer.concat([entry(Buffer.from('k'), content), restarts]));
  const handle = (offset: number, size: number): Buffer =>
    Buffer.from(
      [offset, size].flatMap((n) => [(n & 0x7f) | 0x80, ((n >> 7) & 0x7f) | 0x80, n >> 14]),
    );
  const index = Buffer.concat([entry(Buffer.from('k'), handle(0, data.length)), restarts]);
  const indexAt = data.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.concat([handle(0, 0), handle(indexAt, index.length)]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([data, trailer(1), index, trailer(0), footer]);
};

const plain = Buffer.from(text);
const wrapped = (bytes: Buffer): Buffer => Buffer.concat([around, bytes, around]);

describe('the disk scan', () => {
  it.each([
    ['as it is', plain],
    ['in two bytes a character', Buffer.from(text, 'utf16le')],
    ['in hexadecimal', Buffer.from(plain.toString('hex'))],
    ['in base64', Buffer.from(Buffer.concat([Buffer.from('ab'), plain]).toString('base64'))],
    ['in base64url', Buffer.from(Buffer.concat([Buffer.from('a'), plain]).toString('base64url'))],
    ['in an address', Buffer.from(encodeURIComponent(text))],
    ['in JSON', Buffer.from(JSON.stringify({ text }))],
    ['a part of it', plain.subarray(6, 6 + 14)],
    ['in gzip', gzipSync(wrapped(plain))],
    ['in gzip that was cut', gzipSync(wrapped(plain)).subarray(0, -20)],
    ['in zlib', deflateSync(wrapped(plain))],
    ['in gzip in gzip', gzipSync(wrapped(gzipSync(wrapped(plain))))],
    ['in base64 in zlib', deflateSync(wrapped(Buffer.from(plain.toString('base64'))))],
  ])('finds a text %s, wherever it stands', (_, bytes) => {
    expect(foundIn(wrapped(bytes))).toEqual(['value']);
  });

  it('finds the bytes of a key, also turned round and as numbers', () => {
    expect(foundIn(wrapped(key.bytes))).toEqual(['key']);
    expect(foundIn(wrapped(Buffer.from(key.bytes).reverse()))).toEqual(['key']);
    expect(foundIn(Buffer.from(JSON.stringify([...key.bytes])))).toEqual(['key']);
  });

  it('finds what a cache keeps in brotli', () => {
    const header = Buffer.alloc(24);
    Buffer.from('305c72a71b6dfbfc', 'hex').copy(header);
    header.writeUInt32LE(3, 12);
    const body = brotliCompressSync(wrapped(plain));
    expect(foundIn(Buffer.concat([header, Buffer.from('key'), body]), 'abc_0')).toEqual(['value']);
  });

  it('finds what a sorted table holds in Snappy, and what a log cuts in two', () => {
    const split = plain.length >> 1;
    const whole = gzipSync(wrapped(plain));
    expect(foundIn(table(whole), '000005.ldb')).toEqual(['value']);
    const fragment = (kind: number, bytes: Buffer): Buffer => {
      const header = Buffer.alloc(7);
      header.writeUInt16LE(bytes.length, 4);
      header.writeUInt8(kind, 6);
      return Buffer.concat([header, bytes]);
    };
    const log = [fragment(2, plain.subarray(0, split)), fragment(4, plain.subarray(split))];
    rmSync(join(root, '000005.ldb'));
    expect(foundIn(Buffer.concat(log), '000003.log')).toEqual(['value']);
  });

  it('finds a stored value that the engine has compressed', () => {
    const stored = Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), snap(gzipSync(plain))]);
    expect(foundIn(wrapped(stored))).toEqual(['value']);
  });

  it('finds a text in the name of a folder', () => {
    mkdirSync(join(root, `https_${randomText()}_0`));
    expect(foundIn(Buffer.from('nothing'))).toEqual([]);
    mkdirSync(join(root, `https_${text.slice(-20)}_0`));
    expect(foundIn(Buffer.from('nothing'))).toEqual(['value']);
  });

  it('finds nothing where there is nothing', () => {
    expect(foundIn(Buffer.from(randomText(100_000)))).toEqual([]);
  });
});

describe('Snappy', () => {
  it('copies from what it has written, also across its own end', () => {
    // "ab" as a literal, then eight more bytes from two back.
    const bytes = Buffer.from([10, 1 << 2, 0x61, 0x62, (4 << 2) | 1, 2]);
    expect(unsnap(bytes)?.toString()).toBe('ababababab');
  });

  it('refuses a copy from before the beginning', () => {
    expect(unsnap(Buffer.from([10, (4 << 2) | 1, 2]))).toBeNull();
  });
});
