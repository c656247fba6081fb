import { HostText } from '../../display/host-text';
import { usePorts } from '../../state/ports';
import type { RequestStage } from '../../state/request-store';
import { Band } from '../../ui/band';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { openIncoming } from './request-actions';
import { RequestFrame } from './request-frame';
import { useStop } from './use-stop';

interface RequestAnnouncedProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'announced' }>;
}

/** Names the host before anything is asked of it. */
export function RequestAnnounced({ id, stage }: RequestAnnouncedProps) {
  const ports = usePorts();
  const { host, kind } = stage.input;
  const stop = useStop(id);
  return (
    <RequestFrame
      id={id}
      canStop
      footer={
        <Footer>
          <TwoAnswers
            armKey={host}
            no={{ label: t('present.do-not-open'), onPress: stop }}
            yes={{ label: t('present.read-request'), onPress: () => void openIncoming(ports, id) }}
          />
        </Footer>
      }
    >
      {stage.wasLocked && (
        <Band tone="unk" icon="lock" role="status" title={t('present.was-locked')}>
          {t('present.was-locked-help')}
        </Band>
      )}
      <BarQuote after={t(kind === 'reference' ? 'present.contact-after' : 'present.contact-none')}>
        {rich(kind === 'reference' ? 'present.contact' : 'present.from', {
          host: <HostText host={host} isStrong />,
        })}
      </BarQuote>
    </RequestFrame>
  );
}
