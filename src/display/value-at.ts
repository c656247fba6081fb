import type { ClaimPath } from '../core/credential/claim-tree';
import { isJsonObject, member } from '../core/kernel/json';
import type { Json, JsonObject } from '../core/kernel/json';

export interface PlacedValue {
  readonly value: Json;
  /** The object it stands in, for amounts with a currency beside them. */
  readonly siblings: JsonObject | undefined;
}

/** Reads one place of a card's content by own members only; null as a value where nothing is. */
export const valueAt = (content: JsonObject, path: ClaimPath): PlacedValue => {
  let value: Json = content;
  let holder: Json = content;
  for (const step of path) {
    holder = value;
    value = stepInto(value, step);
  }
  return { value, siblings: isJsonObject(holder) ? holder : undefined };
};

const stepInto = (value: Json, step: string | number): Json => {
  if (typeof step === 'string') return isJsonObject(value) ? (member(value, step) ?? null) : null;
  return Array.isArray(value) ? ((value as readonly Json[])[step] ?? null) : null;
};
