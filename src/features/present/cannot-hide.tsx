import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Row } from '../../ui/stack';
import { t } from '../../words/words';
import { ChangeCard } from './change-card';
import type { ConsentCard, ReviewingStage } from './consent-model';

interface CannotHideProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard | undefined;
  readonly fieldCount: number;
  readonly onDecline: () => void;
}

/** M-ALL: everything on this card goes, whatever was asked for. */
export function CannotHide({ id, stage, chosen, fieldCount, onDecline }: CannotHideProps) {
  return (
    <Band
      tone="warn"
      title={t('present.cannot-hide')}
      actionBelow
      action={
        <Row gap={4} wrap>
          {chosen !== undefined && <ChangeCard id={id} stage={stage} chosen={chosen} isInBand />}
          <Button variant="quiet" isFlush onPress={onDecline}>
            {t('present.do-not-share')}
          </Button>
        </Row>
      }
    >
      {t('present.cannot-hide-help', { n: fieldCount })}
    </Band>
  );
}
