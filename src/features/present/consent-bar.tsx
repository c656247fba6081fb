import { IconButton } from '../../ui/icon-button';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import type { Consent } from './consent-model';

interface ConsentBarProps {
  readonly consent: Consent;
  readonly isWide: boolean;
  readonly onStop: () => void;
}

/** The heading and the way out; on desktop the block of who asks brings both, when we know who. */
export function ConsentBar({ consent, isWide, onStop }: ConsentBarProps) {
  const { verifier } = consent.review.plan.request;
  if (isWide && verifier.tier !== 'unconfirmed') return null;
  return (
    <TopBar
      title={t('present.title')}
      trailing={<IconButton icon="x" label={t('present.stop-and-close')} onPress={onStop} />}
    />
  );
}
