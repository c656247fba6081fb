import { trimEnd } from '../kernel/trim-end';
import { pictureRoleOf } from './name-hints';
import type { ValueKind } from './value-kinds';

/** Most bytes of one picture (DESIGN 10, caps). */
const pictureByteCap = 2 * 1024 * 1024;

/**
 * How the base64 of each picture format begins. PNG and JPEG begin with fixed bytes; WebP has its file
 * length between `RIFF` and `WEBP`, so its letters are checked around it.
 */
const pictureStarts: readonly {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly start: RegExp;
}[] = [
  { mediaType: 'image/png', start: /^iVBORw0KGgo/ },
  { mediaType: 'image/jpeg', start: /^\/9j\// },
  { mediaType: 'image/webp', start: /^UklGR[A-Za-z0-9+/]{6}XRUJQ/ },
];

const dataUriPattern = /^data:([a-z0-9.+-]+\/[a-z0-9.+-]+)?((?:;[a-z0-9-]+=[^;,]*)*)(;base64)?,/i;

/**
 * Says what a `data:` address holds. It is a picture only when it says so, is base64, begins with the bytes
 * of the format it names and is not too large; everything else is binary, never drawn.
 */
export const dataUriKind = (name: string, value: string): ValueKind => {
  const head = dataUriPattern.exec(value);
  const mediaType = (head?.[1] ?? 'text/plain').toLowerCase();
  const body = value.slice(head?.[0].length ?? value.indexOf(',') + 1);
  const isBase64 = head?.[3] !== undefined;
  const byteCount = isBase64 ? Math.floor((trimEnd(body, '=').length * 3) / 4) : body.length;
  const picture = pictureStarts.find((format) => format.mediaType === mediaType);
  const isPicture = isBase64 && picture?.start.test(body) === true;
  return isPicture && byteCount <= pictureByteCap
    ? { kind: 'portrait', role: pictureRoleOf(name), mediaType: picture.mediaType, byteCount }
    : { kind: 'binary', mediaType, byteCount, isLargePicture: isPicture };
};
