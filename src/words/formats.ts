import { regionLocale } from './locale';

export type DateLength = 'long' | 'medium' | 'short';

const styles: Record<DateLength, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
};

/**
 * A calendar date in the person's manner.
 *
 * @param date a moment (shown in local time), or `YYYY`, `YYYY-MM`, `YYYY-MM-DD`: those name a day, not a
 *   moment, and are never shifted by a time zone; what they leave out is not made up. Other text comes back as it is.
 */
export function formatDate(date: Date | string, length: DateLength = 'long'): string {
  if (typeof date !== 'string') return dateFormat(styles[length]).format(date);
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  const moment = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.getUTCDate() !== Number(day ?? 1)) return date;
  const { day: dayStyle, month: monthStyle, year: yearStyle } = styles[length];
  return dateFormat({
    timeZone: 'UTC',
    ...(yearStyle !== undefined && { year: yearStyle }),
    ...(month !== undefined && monthStyle !== undefined && { month: monthStyle }),
    ...(day !== undefined && dayStyle !== undefined && { day: dayStyle }),
  }).format(moment);
}

/** The time of day, in local time. */
export function formatTime(date: Date): string {
  return dateFormat({ timeStyle: 'short' }).format(date);
}

/** Medium date and short time, in local time. */
export function formatDateTime(date: Date): string {
  return dateFormat({ ...styles.medium, hour: 'numeric', minute: '2-digit' }).format(date);
}

const spans = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long ago or ahead, in the largest unit that fits: "3 days ago", "in 2 hours". */
export function formatRelative(then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  const [unit, span] = spans.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(regionLocale(), { numeric: 'auto' }).format(
    Math.trunc(seconds / span),
    unit,
  );
}

/**
 * A length of time in the largest unit that fits: "3 hours".
 *
 * @param seconds its sign does not matter
 */
export function formatSpan(seconds: number): string {
  const length = Math.abs(seconds);
  const [unit, span] = spans.find(([, least]) => length >= least) ?? ['second', 1];
  return formatNumber(Math.round(length / span), { style: 'unit', unit, unitDisplay: 'long' });
}

/** Several things in one phrase. */
export function formatList(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(regionLocale(), { type, style: 'long' }).format(items);
}

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(regionLocale(), options).format(value);
}

/** The name of a country, language or currency; the code itself when it names nothing. */
export function displayName(type: 'region' | 'language' | 'currency', code: string): string {
  try {
    return new Intl.DisplayNames([regionLocale()], { type, fallback: 'code' }).of(code) ?? code;
  } catch {
    // The platform throws for what is not even shaped like a code.
    return code;
  }
}

let collator: { readonly locale: string; readonly compare: Intl.Collator['compare'] } | undefined;

/** Orders two texts as the person's language does: case and accents last, numbers by their size. */
export function compareTexts(a: string, b: string): number {
  const locale = regionLocale();
  if (collator?.locale !== locale) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    collator = { locale, compare };
  }
  return collator.compare(a, b);
}

const known = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it: a list of 10,000 cards must make it once. */
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = regionLocale();
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, format);
  return format;
}
