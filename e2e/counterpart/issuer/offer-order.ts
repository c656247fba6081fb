import { findCardKind } from './card-kinds';
import type { OfferOrder } from './offer-desk';

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `19d`, `12h`, `90m` or `30s` in seconds; null when it says nothing of the kind. */
function parseSpan(text: string): number | null {
  const [, count, unit] = /^(-?\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = unitSeconds[unit ?? ''];
  return count === undefined || seconds === undefined ? null : Number(count) * seconds;
}

const oneOf = <T extends string>(value: unknown, options: readonly T[], otherwise: T): T | null =>
  value === undefined || value === ''
    ? otherwise
    : (options.find((option) => option === value) ?? null);

/** Reads an order of an offer from a form or a test; the text says what is wrong with it. */
export function parseOfferOrder(body: Record<string, unknown>): OfferOrder | string {
  const kind = findCardKind(body.card);
  if (!kind) return `there is no card "${String(body.card)}"`;
  const by = oneOf(body.by, ['value', 'reference'], 'value');
  if (by === null) return 'by is value or reference';
  const code = oneOf(body.code, ['none', 'numeric', 'text'], 'none');
  if (code === null) return 'code is none, numeric or text';
  const variant = oneOf(body.variant, ['first', 'second'], 'first');
  if (variant === null) return 'variant is first or second';
  const { ends } = body;
  if (ends === undefined || ends === '') return { kind, by, code, variant, endsInSeconds: null };
  const endsInSeconds = typeof ends === 'string' ? parseSpan(ends) : null;
  if (endsInSeconds === null) return 'ends is a span such as 19d, 12h, 90m or 30s';
  return { kind, by, code, variant, endsInSeconds };
}
