import type { EpochSeconds } from '../../core/kernel/time';
import type { ApproveFailure } from '../../core/presentation/approve';
import { inSentence } from '../../display/in-sentence';
import { t } from '../../words/words';
import type { WordId } from '../../words/words';
import type { Consent, ConsentCard } from './consent-model';
import { rowLabel } from './consent-rows';

interface Circumstances {
  readonly isOffline: boolean;
  readonly now: EpochSeconds;
}

const reasons: Record<ApproveFailure['code'], WordId> = {
  'present/left-out-needed': 'present.blocked-left-out',
  'present/option-missing': 'present.blocked-option',
  'present/card-missing': 'present.blocked-card',
  'present/unknown-card': 'present.blocked-card',
  'present/unknown-row': 'present.blocked-changed',
  'present/not-usable': 'present.blocked-not-usable',
  'present/needs-tick': 'present.blocked-tick',
  'present/stranger': 'present.blocked-stranger',
  'present/not-closed': 'present.blocked-changed',
  'present/too-many': 'present.blocked-changed',
  'present/nothing': 'present.blocked-nothing',
};

/** Why Share cannot be pressed now, in words; null when it can. */
export const blockedReason = (
  consent: Consent,
  { isOffline, now }: Circumstances,
): string | null => {
  const { expiresAt } = consent.review.plan.request;
  if (expiresAt !== null && expiresAt <= now) return t('present.blocked-expired');
  if (isOffline) return t('present.offline-help');
  if (consent.blocked === null) return null;
  const left = leftOut(consent);
  return t(reasons[consent.blocked.code], { field: left === null ? '' : left.label });
};

export interface LeftOut {
  readonly chosen: ConsentCard;
  /** Row key. */
  readonly row: string;
  /** As it stands inside a sentence. */
  readonly label: string;
}

/** The needed row that is off (M-BREAK), or null when that is not what blocks. */
export const leftOut = (consent: Consent): LeftOut | null => {
  const { blocked } = consent;
  if (blocked?.code !== 'present/left-out-needed') return null;
  const { field, query } = blocked.facts ?? {};
  for (const chosen of consent.cards) {
    const row = chosen.candidate.rows.find(({ key }) => key === field);
    if (chosen.query.id !== query || row === undefined || chosen.pick.rows.includes(row.key)) {
      continue;
    }
    return { chosen, row: row.key, label: inSentence(rowLabel(row, chosen.card)) };
  }
  return null;
};
