import { formatNumber } from './formats';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
const step = 1_000;

/** A size in the person's manner, in the largest unit that leaves a number of at least one: "1.2 MB". */
export function formatBytes(bytes: number): string {
  const power = Math.min(units.length, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[power - 1] ?? 'byte';
  const value = power === 0 ? bytes : bytes / step ** power;
  return formatNumber(value, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  });
}
