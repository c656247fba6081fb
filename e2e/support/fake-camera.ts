import { writeFile } from 'node:fs/promises';
import encodeQR from 'qr';

const width = 640;
const height = 480;
const frames = 10;
const white = 235;
const black = 16;
const grey = 128;
/** Modules of nothing around the code, as ISO/IEC 18004 wants it. */
const border = 4;

/** Writes a film of one QR code held still, in the form that `--use-file-for-fake-video-capture` takes. */
export async function filmCode(file: string, text: string): Promise<void> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border });
  const scale = Math.floor((Math.min(width, height) * 0.95) / modules.length);
  const left = (width - modules.length * scale) >> 1;
  const top = (height - modules.length * scale) >> 1;
  const light = Buffer.alloc(width * height, white);
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (!isBlack) return;
      for (let line = 0; line < scale; line += 1) {
        const start = (top + y * scale + line) * width + left + x * scale;
        light.fill(black, start, start + scale);
      }
    });
  });
  const colour = Buffer.alloc((width * height) / 2, grey);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([header, ...Array<Buffer>(frames).fill(frame)]));
}
