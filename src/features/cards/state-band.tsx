import type { CardState } from '../../core/credential/card-state';
import type { EpochSeconds } from '../../core/kernel/time';
import { cardName } from '../../display/card-name';
import { GetAgain } from '../../display/get-again';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import type { CardTab } from './card-tab';
import { bandOf } from './state-words';
import type { useCheckStatus } from './use-check-status';

interface StateBandProps {
  readonly view: CardView;
  readonly state: CardState;
  readonly now: EpochSeconds;
  /** Null for a card without a list. */
  readonly checking: ReturnType<typeof useCheckStatus>;
  readonly onTab: (tab: CardTab) => void;
}

/** Every state of SCREENS 4.1 that asks for words, under the face, with one way on. A valid card says so on its face. */
export const StateBand = ({ view, state, now, checking, onTab }: StateBandProps) => {
  const band = bandOf(view, state, now);
  if (band === null) return null;
  const canCheck = band.next === 'check' && checking !== null;
  const tab = band.next === 'technical' ? 'technical' : 'status';
  return (
    <Band
      tone={band.tone}
      icon={band.icon}
      title={band.title}
      actionBelow
      action={
        canCheck ? (
          <Button variant="quiet" isFlush isBusy={checking.isBusy} onPress={checking.check}>
            {t(checking.isBusy ? 'card.checking' : 'band.check')}
          </Button>
        ) : (
          <Button variant="quiet" isFlush onPress={() => onTab(tab)}>
            {t(tab === 'technical' ? 'band.seeTechnical' : 'band.seeStatus')}
          </Button>
        )
      }
    >
      {band.help}
    </Band>
  );
};

/** M-NOPORTABLE as a band, on a card that came from a backup without its key. */
export const ViewingBand = ({ view }: { readonly view: CardView }) =>
  view.summary.isForViewing ? (
    <Band
      tone="warn"
      icon="key"
      title={t('band.viewing')}
      actionBelow
      action={
        view.issuerUrl === null ? undefined : (
          <GetAgain card={cardName(view.summary)} issuerUrl={view.issuerUrl} />
        )
      }
    >
      {t('band.viewingHelp')}
    </Band>
  ) : null;

/** M-ISSUER as a band, when nobody the person trusts vouches for the issuer. */
export const IssuerBand = ({ view }: { readonly view: CardView }) =>
  view.summary.issuer.isConfirmed ? null : (
    <Band tone="unk" icon="q" title={t('band.issuer')}>
      {t('band.issuerHelp')}
    </Band>
  );
