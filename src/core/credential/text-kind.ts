import { cleanText, foreignTextLimit } from '../kernel/clean-text';
import { epochSeconds } from '../kernel/time';
import { dataUriKind } from './data-uri';
import {
  isBirthDateName,
  isCountryName,
  isCurrencyName,
  isIbanName,
  isIdentifierName,
  isLanguageName,
  isPhoneName,
  isSexName,
  isYearName,
  sexOf,
} from './name-hints';
import type { ValueKind } from './value-kinds';

const countryCode = /^(?:[A-Z]{2}|[a-z]{2})$/;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const currencyCode = /^[A-Z]{3}$/;

/**
 * Says how a text is to be shown. Dates, links and pictures are known by their form alone; codes and numbers
 * need a name that says so.
 *
 * @param name of the member it stands under, in lower case
 */
export const textKind = (name: string, value: string): ValueKind => {
  if (value.startsWith('data:')) return dataUriKind(name, value);
  const time = timeKind(name, value);
  if (time !== null) return time;
  if (isCountryName(name) && countryCode.test(value)) {
    return { kind: 'country', code: value.toUpperCase() };
  }
  if (isLanguageName(name) && languageTag.test(value)) return { kind: 'language', code: value };
  if (isCurrencyName(name) && currencyCode.test(value)) return { kind: 'currency', code: value };
  if (isSexName(name)) return { kind: 'sex', sex: sexOf(value), code: cleanText(value) };
  const link = linkKind(value);
  if (link !== null) return link;
  const text = cleanText(value, Infinity);
  if (text === '') return { kind: 'empty' };
  if (text.length > foreignTextLimit) return { kind: 'long-text', text };
  if (isIdentifierName(name)) return { kind: 'identifier', form: identifierForm(name), text };
  return { kind: 'text', text };
};

const identifierForm = (name: string): 'phone' | 'iban' | 'other' => {
  if (isPhoneName(name)) return 'phone';
  return isIbanName(name) ? 'iban' : 'other';
};

const datePattern = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const dateTimePattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})?$/;

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Dates stay days: nothing is shifted by a time zone, and a month stays a month. */
const timeKind = (name: string, value: string): ValueKind | null => {
  const date = datePattern.exec(value);
  if (date !== null) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3] ?? 1)];
    if (!isDay(year, month, day)) return null;
    return date[3] === undefined
      ? { kind: 'month', year, month }
      : { kind: 'date', year, month, day };
  }
  const time = dateTimePattern.exec(value);
  if (time !== null) {
    const [year, month, day] = [Number(time[1]), Number(time[2]), Number(time[3])];
    if (!isDay(year, month, day)) return null;
    if (isBirthDateName(name)) return { kind: 'date', year, month, day };
    const hasZone = time[7] !== undefined;
    const at = hasZone ? Date.parse(value.toUpperCase().replace(' ', 'T')) / 1000 : NaN;
    return { kind: 'date-time', at: Number.isNaN(at) ? null : epochSeconds(at), text: value };
  }
  return isYearName(name) && /^\d{4}$/.test(value) ? { kind: 'year', year: Number(value) } : null;
};

/** Only web addresses are links; anything else, `javascript:` above all, is text. */
const linkKind = (value: string): ValueKind | null => {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  return { kind: 'link', href: url.href, host: url.host };
};
