import type { ClaimPath } from '../core/credential/claim-tree';
import { assertNever } from '../core/kernel/result';
import { isJsonObject } from '../core/kernel/json';
import type { Json, JsonObject } from '../core/kernel/json';
import { valueKind } from '../core/credential/value-kind';
import type { ValueKind } from '../core/credential/value-kind';
import {
  displayName,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
} from '../words/formats';
import { t } from '../words/words';
import type { WordId } from '../words/words';
import { toDate } from './ago';

type Sex = NonNullable<Extract<ValueKind, { kind: 'sex' }>['sex']>;

const sexWords: Record<Sex, WordId> = {
  'not-known': 'value.sex-unknown',
  male: 'value.male',
  female: 'value.female',
  other: 'value.other-sex',
  inter: 'value.inter',
  diverse: 'value.diverse',
  open: 'value.sex-open',
  'not-applicable': 'value.sex-none',
};

/** A value as one line of plain text, as SCREENS 5 has it; pictures and bytes are named, never dumped. */
export const valueText = (path: ClaimPath, value: Json, siblings?: JsonObject): string =>
  kindText(valueKind(path, value, siblings), path, value);

/** The same for a value whose kind is known already. */
export const kindText = (kind: ValueKind, path: ClaimPath, value: Json): string => {
  switch (kind.kind) {
    case 'empty':
      return t('value.not-given');
    case 'date':
      return formatDate(isoDate(kind.year, kind.month, kind.day), 'long');
    case 'month':
      return formatDate(isoDate(kind.year, kind.month), 'long');
    case 'year':
      return String(kind.year);
    case 'date-time':
      return kind.at === null ? kind.text : formatDateTime(toDate(kind.at));
    case 'boolean':
      return t(kind.value ? 'value.yes' : 'value.no');
    case 'age':
      return formatNumber(kind.years);
    case 'country':
      return displayName('region', kind.code);
    case 'language':
    case 'currency':
      return displayName(kind.kind, kind.code);
    case 'number':
      return kind.value === null ? kind.text : formatNumber(kind.value);
    case 'money':
      return moneyText(kind.amount, kind.currency);
    case 'sex':
      return kind.sex === null ? t('value.code', { code: kind.code }) : t(sexWords[kind.sex]);
    case 'identifier':
      return groupIdentifier(kind.form, kind.text);
    case 'portrait':
      return t('value.picture');
    case 'list':
    case 'object':
      return partsText(path, value);
    case 'link':
      return kind.href;
    case 'text':
    case 'long-text':
      return kind.text;
    case 'binary':
      return t(kind.isLargePicture ? 'value.large-picture' : 'value.binary', {
        size: sizeText(kind.byteCount),
      });
    default:
      return assertNever(kind);
  }
};

const isoDate = (year: number, month: number, day?: number): string =>
  [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const moneyText = (amount: number, currency: string): string => {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  return formatNumber(amount, { style: 'currency', currency, ...digits });
};

/** Numbers that people read aloud, in groups they can follow; nothing is added that could be copied along. */
const groupIdentifier = (form: 'phone' | 'iban' | 'other', text: string): string => {
  const isRun = form === 'iban' || /^\d{8,}$/.test(text);
  return form !== 'phone' && isRun ? text.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ') : text;
};

const sizeText = (bytes: number): string =>
  bytes < 1_024
    ? t('value.bytes', { n: bytes })
    : t('value.kilobytes', { n: Math.round(bytes / 1_024) });

const mostParts = 5;

/** The parts of a list or object in one line: "8 Quay Row, Northgate"; the rest are counted. */
const partsText = (path: ClaimPath, value: Json): string => {
  const parts = partsOf(value).map(([name, part]) =>
    valueText([...path, name], part, isJsonObject(value) ? value : undefined),
  );
  const shown = parts.slice(0, mostParts);
  const rest = parts.length - shown.length;
  const all = rest > 0 ? [...shown, t('value.more', { n: rest })] : shown;
  return Array.isArray(value) ? formatList(all) : all.join(', ');
};

const partsOf = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((part, index) => [index, part]);
  return isJsonObject(value) ? Object.entries(value) : [];
};
