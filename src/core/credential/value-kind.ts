import {
  ExactNumber,
  isJsonObject,
  stringMember,
  type Json,
  type JsonObject,
} from '../kernel/json';
import { epochSeconds } from '../kernel/time';
import type { ClaimPath } from './claim-tree';
import {
  ageLimitOf,
  isAmountName,
  isAgeName,
  isIdentifierName,
  isSexName,
  isTimeName,
  isYearName,
  sexOf,
} from './name-hints';
import { textKind } from './text-kind';
import type { ValueKind } from './value-kinds';

export type { ValueKind } from './value-kinds';

/**
 * Says how a value is to be shown, from the value first and its name second: a name never makes something of
 * a value that does not look like it.
 *
 * @param path where it stands; an element is named by its array
 * @param siblings the object it stands in, for amounts with a currency beside them
 * @see SCREENS 5
 */
export const valueKind = (path: ClaimPath, value: Json, siblings: JsonObject = {}): ValueKind => {
  const name = nameOf(path);
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'boolean') return { kind: 'boolean', value, overAge: ageLimitOf(path) };
  if (value instanceof ExactNumber) return { kind: 'number', value: null, text: value.text };
  if (typeof value === 'number') return numberKind(name, value, siblings);
  if (typeof value === 'string') return amountText(name, value, siblings) ?? textKind(name, value);
  if (isJsonObject(value)) return objectKind(value);
  return value.length === 0 ? { kind: 'empty' } : { kind: 'list', count: value.length };
};

const nameOf = (path: ClaimPath): string => {
  const name = path.findLast((step) => typeof step === 'string');
  return typeof name === 'string' ? name.toLowerCase() : '';
};

const currencyCode = /^[A-Z]{3}$/;

const currencyBeside = (name: string, siblings: JsonObject): string | null => {
  const code =
    stringMember(siblings, `${name}_currency`) ?? stringMember(siblings, 'currency') ?? '';
  return currencyCode.test(code) ? code : null;
};

const numberKind = (name: string, value: number, siblings: JsonObject): ValueKind => {
  const text = String(value);
  if (isTimeName(name)) return { kind: 'date-time', at: epochSeconds(value), text };
  if (isSexName(name)) return { kind: 'sex', sex: sexOf(value), code: text };
  if (Number.isInteger(value) && isYearName(name)) return { kind: 'year', year: value };
  if (Number.isInteger(value) && isAgeName(name)) return { kind: 'age', years: value };
  if (isIdentifierName(name)) return { kind: 'identifier', form: 'other', text };
  const currency = isAmountName(name) ? currencyBeside(name, siblings) : null;
  return currency === null
    ? { kind: 'number', value, text }
    : { kind: 'money', amount: value, currency };
};

const decimal = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Amounts are often written as text, so that nothing rounds them. */
const amountText = (name: string, value: string, siblings: JsonObject): ValueKind | null => {
  if (!isAmountName(name) || !decimal.test(value)) return null;
  const currency = currencyBeside(name, siblings);
  return currency === null ? null : { kind: 'money', amount: Number(value), currency };
};

/** An object of an amount and its currency is one value; any other is shown by its parts. */
const objectKind = (value: JsonObject): ValueKind => {
  const names = Object.keys(value);
  if (names.length === 0) return { kind: 'empty' };
  const amountName = names.find((name) => name === 'amount' || name === 'value');
  if (names.length === 2 && amountName !== undefined) {
    const amount = value[amountName];
    const currency = currencyBeside(amountName, value);
    const isAmount =
      typeof amount === 'number' || (typeof amount === 'string' && decimal.test(amount));
    if (currency !== null && isAmount) return { kind: 'money', amount: Number(amount), currency };
  }
  return { kind: 'object', count: names.length };
};
