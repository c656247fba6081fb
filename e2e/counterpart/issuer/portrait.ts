import { deflateSync } from 'node:zlib';

// A drawn face, not a person: a few ellipses, like the picture on a practice card. Made by code so that no
// photograph has to be kept, and always the same bytes.

type Colour = readonly [number, number, number];
type Hair = 'short' | 'long';

const width = 120;
const height = 152;
// Each pixel averages 3 × 3 points, which softens the edges.
const samples = 3;

const wall: Colour = [199, 208, 203];
const coat: Record<Hair, Colour> = { short: [42, 76, 159], long: [46, 106, 50] };
const skin: Colour = [201, 157, 124];
const shade: Colour = [176, 130, 99];
const hairColour: Record<Hair, Colour> = { short: [58, 42, 34], long: [122, 74, 38] };
const eye: Colour = [38, 34, 32];
const mouth: Colour = [150, 82, 74];

const inEllipse = (x: number, y: number, [cx, cy, rx, ry]: readonly number[]): boolean =>
  ((x - (cx ?? 0)) / (rx ?? 1)) ** 2 + ((y - (cy ?? 0)) / (ry ?? 1)) ** 2 <= 1;

function colourAt(x: number, y: number, hair: Hair): Colour {
  const isFace = inEllipse(x, y, [60, 66, 25, 32]);
  const isFringe = y < (hair === 'short' ? 50 - (x - 60) * 0.12 : 46 + Math.abs(x - 60) * 0.3);
  if (inEllipse(x, y, [51, 64, 2.6, 2.2]) || inEllipse(x, y, [69, 64, 2.6, 2.2])) return eye;
  if (inEllipse(x, y, [60, 83, 7, 1.8])) return mouth;
  if (inEllipse(x, y, [60, 72, 2.4, 4])) return shade;
  if (isFace && !isFringe) return skin;
  if (inEllipse(x, y, [60, 54, 29, 29]) && y < 60) return hairColour[hair];
  if (inEllipse(x, y, [60, 152, 56, 42])) return coat[hair];
  if (x > 50 && x < 70 && y > 84 && y < 118) return shade;
  if (hair === 'long' && inEllipse(x, y, [60, 74, 33, 50])) return hairColour[hair];
  return wall;
}

function pixel(column: number, row: number, hair: Hair): number[] {
  const sum = [0, 0, 0];
  for (let point = 0; point < samples * samples; point += 1) {
    const x = column + ((point % samples) + 0.5) / samples;
    const y = row + (Math.floor(point / samples) + 0.5) / samples;
    for (const [channel, value] of colourAt(x, y, hair).entries()) {
      sum[channel] = (sum[channel] ?? 0) + value;
    }
  }
  return sum.map((value) => Math.round(value / (samples * samples)));
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** One PNG chunk with its length and checksum. @see PNG §5.3 */
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function draw(hair: Hair): Buffer {
  const rows = Array.from({ length: height }, (_, row) =>
    // The leading 0 says that the row is not filtered.
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => pixel(x, row, hair)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, red green blue, the only compression and filter there are, not interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const drawn = new Map<Hair, string>();

/** A small drawn portrait as a `data:` URI. */
export function portrait(hair: Hair): string {
  const known = drawn.get(hair);
  if (known !== undefined) return known;
  const uri = `data:image/png;base64,${draw(hair).toString('base64')}`;
  drawn.set(hair, uri);
  return uri;
}
