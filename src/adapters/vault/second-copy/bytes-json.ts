/** A value with bytes in it, as JSON text beside the bytes in one piece. */
export interface PackedBytes {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The one member of an object that stands for bytes: where they are, and how many. */
const marker = '$bytes';

/** Parts a value into JSON and bytes. */
export const packBytes = (value: unknown): PackedBytes => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner;
    const at = length;
    pieces.push(inner);
    length += inner.length;
    return { [marker]: [at, inner.length] };
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { text, bytes };
};

const placeOf = (value: unknown): readonly [number, number] | null => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, marker)) return null;
  const place = (value as Record<string, unknown>)[marker];
  return Array.isArray(place) && typeof place[0] === 'number' && typeof place[1] === 'number'
    ? [place[0], place[1]]
    : null;
};

/** Puts them together again. */
export const unpackBytes = ({ text, bytes }: PackedBytes): unknown =>
  JSON.parse(text, (_, inner: unknown) => {
    const place = placeOf(inner);
    return place === null ? inner : bytes.slice(place[0], place[0] + place[1]);
  });
