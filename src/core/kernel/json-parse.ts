import { setOwn, type ExactNumber, type Json } from './json';
import { readNumber, readString, skipSpace } from './json-tokens';
import { fail, ok, type Failure, type Result } from './result';

/** Containers inside containers (DESIGN 10, caps). */
export const jsonDepthCap = 256;

export type JsonFailure = Failure<'json/syntax' | 'json/duplicate-name' | 'json/too-deep'>;

/** A container being filled; in an object, `name` waits for its value. */
interface Frame {
  readonly container: Json[] | Record<string, Json>;
  readonly isArray: boolean;
  name: string;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;
const quote = 0x22;

/**
 * Reads one JSON text, strictly: one value, nothing after it, no member name twice, no container deeper
 * than the cap. It does not recurse. `__proto__` is a member like any other. A number whose value a
 * JavaScript number cannot keep becomes an `ExactNumber`. Escaped lone surrogates are kept as they are;
 * `cleanText` replaces them where they are shown.
 *
 * @errors `json/syntax` · `json/duplicate-name` · `json/too-deep`
 * @see RFC 8259; RFC 7515 §4 (unique names)
 */
export const parseJson = (text: string, depthCap = jsonDepthCap): Result<Json, JsonFailure> => {
  const stack: Frame[] = [];
  let at = 0;

  for (;;) {
    // A value is due here: after a name, a comma, an opening bracket, or at the very start.
    at = skipSpace(text, at);
    let value: Json;
    const first = text.charCodeAt(at);
    if (first === openBrace || first === openBracket) {
      if (stack.length >= depthCap) return fail({ code: 'json/too-deep' });
      const isArray = first === openBracket;
      const container: Json[] | Record<string, Json> = isArray ? [] : {};
      at = skipSpace(text, at + 1);
      if (text.charCodeAt(at) !== (isArray ? closeBracket : closeBrace)) {
        const frame: Frame = { container, isArray, name: '' };
        stack.push(frame);
        if (!isArray) {
          const named = readName(text, at, frame);
          if (!named.ok) return named;
          at = named.value;
        }
        continue;
      }
      at += 1;
      value = container;
    } else {
      const scalar = readScalar(text, at, first);
      if (scalar === null) return fail({ code: 'json/syntax' });
      value = scalar.value;
      at = scalar.end;
    }

    // A value is complete: put it where it belongs, and close every container that ends here.
    for (;;) {
      const frame = stack.at(-1);
      at = skipSpace(text, at);
      if (frame === undefined) {
        return at === text.length ? ok(value) : fail({ code: 'json/syntax' });
      }
      if (Array.isArray(frame.container)) frame.container.push(value);
      else setOwn(frame.container, frame.name, value);

      const next = text.charCodeAt(at);
      if (next === comma) {
        at += 1;
        if (!frame.isArray) {
          const named = readName(text, skipSpace(text, at), frame);
          if (!named.ok) return named;
          at = named.value;
        }
        break;
      }
      if (next !== (frame.isArray ? closeBracket : closeBrace))
        return fail({ code: 'json/syntax' });
      at += 1;
      value = frame.container;
      stack.pop();
    }
  }
};

/** Reads `"name" :` into the frame and says where its value begins. */
const readName = (text: string, at: number, frame: Frame): Result<number, JsonFailure> => {
  const name = text.charCodeAt(at) === quote ? readString(text, at) : null;
  if (name === null) return fail({ code: 'json/syntax' });
  if (Object.hasOwn(frame.container, name.value)) return fail({ code: 'json/duplicate-name' });
  frame.name = name.value;
  const after = skipSpace(text, name.end);
  return text.charCodeAt(after) === colon ? ok(after + 1) : fail({ code: 'json/syntax' });
};

const readScalar = (
  text: string,
  at: number,
  first: number,
): {
  readonly value: string | number | boolean | null | ExactNumber;
  readonly end: number;
} | null => {
  if (first === quote) return readString(text, at);
  if (text.startsWith('true', at)) return { value: true, end: at + 4 };
  if (text.startsWith('false', at)) return { value: false, end: at + 5 };
  if (text.startsWith('null', at)) return { value: null, end: at + 4 };
  return readNumber(text, at);
};
