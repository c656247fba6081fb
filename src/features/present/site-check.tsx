import { HostText } from '../../display/host-text';
import { usePorts } from '../../state/ports';
import type { RequestStage } from '../../state/request-store';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { useNavigate } from '../../ui/link';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { confirmSite, declineIncoming } from './request-actions';
import { RequestFrame } from './request-frame';

interface SiteCheckProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'checking-site' }>;
}

/** S08b, M-SITE: a code can be passed on; only the person sees which page showed it. */
export function SiteCheck({ id, stage }: SiteCheckProps) {
  const ports = usePorts();
  const navigate = useNavigate();
  const { host } = stage.review.plan.request.verifier;
  const stop = () => {
    void declineIncoming(ports, id, 'site');
    navigate(`/result/${id}`);
  };
  return (
    <RequestFrame
      id={id}
      canStop
      footer={
        <Footer>
          <TwoAnswers
            armKey={host}
            no={{ label: t('present.site-no'), onPress: stop }}
            yes={{ label: t('present.site-yes'), onPress: () => confirmSite(id) }}
          />
        </Footer>
      }
    >
      <BarQuote size="l" after={t('present.site-help')}>
        {rich('present.site', { host: <HostText host={host} isStrong /> })}
      </BarQuote>
    </RequestFrame>
  );
}
