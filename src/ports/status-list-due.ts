import type { EpochSeconds } from '../core/kernel/time';

/** One status list that some card points to. */
export interface StatusListDue {
  readonly uri: string;
  readonly fetchedAt: EpochSeconds | null;
  /** On the schedule; see core/status/schedule.ts. */
  readonly dueAt: EpochSeconds;
  /** Until when the last reading is fresh; null when there is none. See core/status/freshness.ts. */
  readonly freshUntil: EpochSeconds | null;
  readonly issuerCertificates: readonly string[];
  readonly issuer: string | null;
  readonly cardCount: number;
}
