import type { ReactNode } from 'react';
import { usePorts } from '../../state/ports';
import type { OfferStage } from '../../state/offer-store';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { decline } from './offer-actions';
import { OfferSteps } from './offer-steps';

interface OfferFrameProps {
  readonly id: string;
  readonly stage: OfferStage;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** What every step of an offer stands in: title, way out, list of steps, answers. */
export function OfferFrame({ id, stage, footer, children }: OfferFrameProps) {
  const ports = usePorts();
  const navigate = useNavigate();
  const close = () => {
    if (!isOver(stage)) void decline(ports, id);
    navigate('/wallet');
  };
  return (
    <Screen
      title={t('receive.title')}
      bar={
        <TopBar
          title={t('receive.title')}
          trailing={<IconButton icon="x" label={t('receive.close')} onPress={close} />}
        />
      }
      footer={footer}
    >
      <Stack gap={4}>
        {hasSteps(stage) && <OfferSteps stage={stage} />}
        {children}
      </Stack>
    </Screen>
  );
}

const isOver = ({ at }: OfferStage): boolean =>
  at === 'saved' || at === 'declined' || at === 'failed';

const hasSteps = ({ at }: OfferStage): boolean => !['announced', 'saved', 'declined'].includes(at);
