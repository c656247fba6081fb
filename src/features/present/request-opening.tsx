import type { RequestStage } from '../../state/request-store';
import { Footer } from '../../ui/footer';
import { OneAnswer } from '../../ui/one-answer';
import { Progress } from '../../ui/progress';
import { Steps } from '../../ui/steps';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';
import { RequestFrame } from './request-frame';
import { useStop } from './use-stop';

interface RequestOpeningProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'opening' | 'sending' }>;
}

const order = ['read', 'signature', 'cards', 'status'] as const;

const labels: Record<(typeof order)[number], WordId> = {
  read: 'present.step-read',
  signature: 'present.step-signature',
  cards: 'present.step-cards',
  status: 'present.step-status',
};

/** S08a: what is being done with the request; and, later, that the answer is on its way. */
export function RequestOpening({ id, stage }: RequestOpeningProps) {
  const stop = useStop(id);
  if (stage.at === 'sending') {
    return (
      <RequestFrame id={id} canStop={false}>
        <Progress label={t('present.sending', { who: stage.who })} />
      </RequestFrame>
    );
  }
  const place = order.indexOf(stage.step);
  return (
    <RequestFrame
      id={id}
      canStop
      footer={
        <Footer>
          <OneAnswer armKey={stage.at} answer={{ label: t('present.stop'), onPress: stop }} />
        </Footer>
      }
    >
      <Steps
        label={t('present.steps')}
        steps={order.map((step, index) => {
          const state = index < place ? 'done' : index === place ? 'now' : 'todo';
          return {
            id: step,
            label: t(labels[step]),
            state,
            stateLabel: t(`present.step-${state}`),
          };
        })}
      />
    </RequestFrame>
  );
}
