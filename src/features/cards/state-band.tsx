import type { CardState } from '../../core/credential/card-state';
import { toDate } from '../../display/ago';
import { Band } from '../../ui/band';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { troubleText } from './trouble-text';

interface StateBandProps {
  readonly view: CardView;
  readonly state: CardState;
}

/** Every state of SCREENS 4.1 that asks for words, under the face. Valid states say nothing here. */
export const StateBand = ({ view, state }: StateBandProps) => {
  const issuer = view.summary.issuer.name;
  switch (state.kind) {
    case 'withdrawn':
      return (
        <Band
          tone="bad"
          icon="stop"
          title={t('band.withdrawn', { issuer, date: dateOf(state.at) })}
        >
          {t('band.withdrawnHelp')}
        </Band>
      );
    case 'broken':
      return (
        <Band tone="bad" icon="stop" title={t('band.broken')}>
          {t('band.brokenHelp')}
        </Band>
      );
    case 'paused':
      return (
        <Band tone="warn" icon="pause" title={t('band.paused', { issuer })}>
          {t('band.pausedHelp')}
        </Band>
      );
    case 'ended':
      return (
        <Band tone="warn" icon="clock" title={t('band.ended', { date: dateOf(state.at) })}>
          {t('band.endedHelp')}
        </Band>
      );
    case 'notYet':
      return (
        <Band tone="warn" icon="clock" title={t('band.notYet', { date: dateOf(state.at) })}>
          {t('band.notYetHelp')}
        </Band>
      );
    case 'listBad':
      return (
        <Band tone="bad" icon="q" title={t('band.listBad')}>
          {t('band.listBadHelp')}
        </Band>
      );
    case 'notChecked':
      return (
        <Band tone="unk" icon="q" title={t('band.notChecked')}>
          {t('band.notCheckedHelp', { reason: troubleText(view) })}
        </Band>
      );
    case 'endsSoon':
    case 'validStale':
    case 'noStatus':
    case 'valid':
      return null;
  }
};

/** M-ISSUER as a band, when nobody the person trusts vouches for the issuer. */
export const IssuerBand = ({ view }: { readonly view: CardView }) =>
  view.summary.issuer.isConfirmed ? null : (
    <Band tone="unk" icon="q" title={t('band.issuer')}>
      {t('band.issuerHelp')}
    </Band>
  );

const dateOf = (at: Parameters<typeof toDate>[0]): string => formatDate(toDate(at), 'long');
