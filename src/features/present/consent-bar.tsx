import { IconButton } from '../../ui/icon-button';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { askedCount } from './asked-count';
import type { Consent } from './consent-model';
import { requesterName } from './requester-name';

interface ConsentBarProps {
  readonly consent: Consent;
  readonly isWide: boolean;
  readonly onStop: () => void;
}

/** The heading and the way out; on desktop the heading says who asks for how much, when we know who. */
export function ConsentBar({ consent, isWide, onStop }: ConsentBarProps) {
  const { verifier } = consent.review.plan.request;
  const close = <IconButton icon="x" label={t('present.stop-and-close')} onPress={onStop} />;
  if (!isWide || verifier.tier === 'unconfirmed') {
    return <TopBar title={t('present.title')} trailing={close} />;
  }
  const name = requesterName(verifier);
  return (
    <TopBar title={t('present.asks-for', { name, n: askedCount(consent) })} trailing={close} />
  );
}
