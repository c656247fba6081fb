import type { EpochSeconds } from '../core/kernel/time';
import { formatRelative } from '../words/formats';
import { t } from '../words/words';

const justNowSeconds = 60;

/** How long ago, in words: "just now" for the last minute, then the largest fitting unit. */
export const agoText = (then: EpochSeconds, now: EpochSeconds): string =>
  now - then < justNowSeconds ? t('status.just-now') : formatRelative(toDate(then), toDate(now));

/** Seconds since the epoch as a `Date`, for the formats of `words`. */
export const toDate = (seconds: EpochSeconds): Date => new Date(seconds * 1_000);
