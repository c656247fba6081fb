import type { Json } from '../../src/core/kernel/json';
import { jsonEqual } from '../../src/core/kernel/json-equal';
import { parseJson } from '../../src/core/kernel/json-parse';

/** A value of a case file as the wallet's own parser would have read it. */
export function jsonOf(value: unknown): Json {
  const text = JSON.stringify(value) as string | undefined;
  const parsed = parseJson(text ?? 'null');
  if (!parsed.ok)
    throw new Error(`the case holds a value the wallet does not read: ${parsed.error.code}`);
  return parsed.value;
}

/** Whether the wallet read exactly what the case says, member order aside. */
export const isSame = (found: Json | undefined, expected: unknown): boolean =>
  found !== undefined && expected !== undefined && jsonEqual(found, jsonOf(expected));
