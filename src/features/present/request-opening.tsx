import type { RequestStage } from '../../state/request-store';
import { usePorts } from '../../state/ports';
import { Footer } from '../../ui/footer';
import { OneAnswer } from '../../ui/one-answer';
import { useNavigate } from '../../ui/link';
import { Progress } from '../../ui/progress';
import { Steps } from '../../ui/steps';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';
import { declineIncoming } from './request-actions';
import { RequestFrame } from './request-frame';

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
  const ports = usePorts();
  const navigate = useNavigate();
  if (stage.at === 'sending') {
    return (
      <RequestFrame id={id} canStop={false}>
        <Progress label={t('present.sending', { who: stage.who })} />
      </RequestFrame>
    );
  }
  const place = order.indexOf(stage.step);
  const stop = () => {
    void declineIncoming(ports, id);
    navigate(`/result/${id}`);
  };
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
