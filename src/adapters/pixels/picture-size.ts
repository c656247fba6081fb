/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the size a PNG, JPEG or WebP claims, before anything decodes it: a small file can claim to unfold
 * into gigabytes.
 *
 * @returns null when the bytes are none of the three, or end before they say
 */
export const pictureSize = (bytes: Uint8Array<ArrayBuffer>): PictureSize | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
    return null;
  } catch {
    // DataView throws past the end: the file is shorter than its own header says.
    return null;
  }
};

/** Walks the segments to the frame header, whose marker also tells the coding. */
const jpegSize = (view: DataView): PictureSize => {
  let at = 2;
  for (;;) {
    const marker = view.getUint16(at);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
};

/** Lossy, lossless and extended files keep their size in three different places. */
const webpSize = (view: DataView): PictureSize | null => {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: {
      const third = (at: number): number =>
        view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
      return { width: third(24), height: third(27) };
    }
    default:
      return null;
  }
};
