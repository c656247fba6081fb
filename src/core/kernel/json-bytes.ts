import { isJsonObject, type JsonObject } from './json';
import { parseJson } from './json-parse';
import { fail, ok, type Failure, type Result } from './result';
import { utf8Decode } from './utf8';

/** `json/object`. facts: rule (`utf8`, `syntax`, `duplicate-name`, `too-deep`, `not-an-object`) */
export type JsonObjectFailure = Failure<'json/object'> & {
  readonly facts: { readonly rule: string };
};

/**
 * Reads a body that must be one JSON object in UTF-8, strictly.
 *
 * @errors `json/object`
 * @see RFC 8259 §8.1
 */
export const parseJsonObject = (bytes: Uint8Array): Result<JsonObject, JsonObjectFailure> => {
  const because = (rule: string): { readonly ok: false; readonly error: JsonObjectFailure } =>
    fail({ code: 'json/object', facts: { rule } });
  const text = utf8Decode(bytes);
  if (!text.ok) return because('utf8');
  const parsed = parseJson(text.value);
  if (!parsed.ok) return because(parsed.error.code.slice('json/'.length));
  return isJsonObject(parsed.value) ? ok(parsed.value) : because('not-an-object');
};
