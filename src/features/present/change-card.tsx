import { Suspense, lazy, useState } from 'react';
import { Button } from '../../ui/button';
import { t } from '../../words/words';
import type { ConsentCard, ReviewingStage } from './consent-model';

// Overlays bring a library of their own: most people never open one here.
const ChangeDialog = lazy(async () => ({
  default: (await import('./change-dialog')).ChangeDialog,
}));

interface ChangeCardProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard;
  /** Inside a warning it carries the whole word; on the card, how many match. */
  readonly isInBand?: boolean;
}

/** Opens S10; absent when there is nothing to change to. */
export function ChangeCard({ id, stage, chosen, isInBand = false }: ChangeCardProps) {
  const [isChanging, setChanging] = useState(false);
  const { candidates, unusable } = chosen.query;
  const n = candidates.length;
  if (n < 2 && unusable.length === 0) return null;
  return (
    <>
      <Button
        variant="quiet"
        icon={isInBand ? undefined : 'swap'}
        isFlush={isInBand}
        hasPopup="dialog"
        label={isInBand ? undefined : t('present.change-name', { n })}
        onPress={() => setChanging(true)}
      >
        {isInBand ? t('present.change-title') : t('present.change', { n })}
      </Button>
      {isChanging && (
        <Suspense>
          <ChangeDialog id={id} stage={stage} chosen={chosen} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
