import type { CardState } from '../../core/credential/card-state';
import type { EpochSeconds } from '../../core/kernel/time';
import { agoText, toDate } from '../../display/ago';
import type { IconName } from '../../ui/icon';
import type { Tone } from '../../ui/tag';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { troubleText } from './trouble-text';

/** What a state says under the face, and where to go on from there. */
export interface StateWords {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: string;
  readonly help: string;
  readonly next: 'check' | 'status' | 'technical';
}

const dateOf = (at: EpochSeconds): string => formatDate(toDate(at), 'long');

/** The band of a state (SCREENS 4.1), or null for a valid card. */
export const bandOf = (view: CardView, state: CardState, now: EpochSeconds): StateWords | null => {
  const issuer = view.summary.issuer.name;
  switch (state.kind) {
    case 'withdrawn':
      return {
        tone: 'bad',
        icon: 'stop',
        title: t('band.withdrawn', { issuer, date: dateOf(state.at) }),
        help: t('band.withdrawnHelp'),
        next: 'status',
      };
    case 'broken':
      return {
        tone: 'bad',
        icon: 'stop',
        title: t('band.broken'),
        help: t('band.brokenHelp'),
        next: 'technical',
      };
    case 'paused':
      return {
        tone: 'warn',
        icon: 'pause',
        title: t('band.paused', { issuer }),
        help: t('band.pausedHelp'),
        next: 'check',
      };
    case 'ended':
      return {
        tone: 'warn',
        icon: 'clock',
        title: t('band.ended', { date: dateOf(state.at) }),
        help: t('band.endedHelp'),
        next: 'status',
      };
    case 'notYet':
      return {
        tone: 'warn',
        icon: 'clock',
        title: t('band.notYet', { date: dateOf(state.at) }),
        help: t('band.notYetHelp'),
        next: 'status',
      };
    case 'listBad':
      return {
        tone: 'bad',
        icon: 'q',
        title: t('band.listBad'),
        help: t('band.listBadHelp', { reason: troubleText(view) }),
        next: 'check',
      };
    case 'notChecked':
      return {
        tone: 'unk',
        icon: 'q',
        title: t('band.notChecked'),
        help: t('band.notCheckedHelp', { reason: troubleText(view) }),
        next: 'check',
      };
    case 'endsSoon':
      return {
        tone: 'warn',
        icon: 'clock',
        title: t('band.endsSoon', { n: state.daysLeft }),
        help: t('band.endsSoonHelp', { issuer }),
        next: 'status',
      };
    case 'validStale':
      return {
        tone: 'unk',
        icon: 'clock',
        title: t('band.stale', { ago: agoText(state.checkedAt, now) }),
        help: t('band.staleHelp'),
        next: 'check',
      };
    case 'noStatus':
      return {
        tone: 'unk',
        icon: 'q',
        title: t('band.noStatus'),
        help: t('band.noStatusHelp'),
        next: 'status',
      };
    case 'valid':
      return null;
  }
};
