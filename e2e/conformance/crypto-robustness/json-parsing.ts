import { isDeepStrictEqual } from 'node:util';
import { ExactNumber, isJsonArray, isJsonObject, type Json } from '../../../src/core/kernel/json';
import { parseJson } from '../../../src/core/kernel/json-parse';
import { utf8Decode } from '../../../src/core/kernel/utf8';
import { failed, falseAccept, passed } from '../case-result';
import type { KindRunner, Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { CaseShapeError, optionalText, textMember, type Members } from '../shapes';

/** Bytes that are or are not JSON, read as the wallet reads every message; values as another parser reads them. */
export const runJsonParsing: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const text = utf8Decode(bytesOf(one));
  const parsed = text.ok ? parseJson(text.value) : text;
  const expected = textMember(one, 'expected');
  if (!['accept', 'reject', 'either'].includes(expected))
    return failed(`the verdict word "${expected}" is not known`);
  if (!parsed.ok)
    return expected === 'accept'
      ? failed(`refused: ${parsed.error.code}`, parsed.error.code)
      : passed;
  if (expected === 'reject') return falseAccept('accepted');
  const other: unknown = JSON.parse(text.ok ? text.value : '');
  return isDeepStrictEqual(plain(parsed.value), other) ? passed : failed('reads another value');
}

function bytesOf(one: Members): Uint8Array<ArrayBuffer> {
  const encoded = optionalText(one, 'base64');
  if (encoded !== undefined) return new Uint8Array(Buffer.from(encoded, 'base64'));
  // One text is described instead: `"[" repeated 100000`.
  const [, piece, count] = /^"(.+)" repeated (\d+)$/.exec(textMember(one, 'generator')) ?? [];
  if (piece === undefined || count === undefined) throw new CaseShapeError('no bytes');
  return new Uint8Array(Buffer.from(piece.repeat(Number(count))));
}

/** The value with numbers as JavaScript has them, to compare with a parser that has no others. */
function plain(value: Json): unknown {
  if (value instanceof ExactNumber) return Number(value.text);
  if (isJsonArray(value)) return value.map(plain);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, plain(one)] as const);
  return Object.fromEntries(entries);
}
