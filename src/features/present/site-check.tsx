import { HostText } from '../../display/host-text';
import type { RequestStage } from '../../state/request-store';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { confirmSite } from './request-actions';
import { RequestFrame } from './request-frame';
import { useStop } from './use-stop';

interface SiteCheckProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'checking-site' }>;
}

/** S08b, M-SITE: a code can be passed on; only the person sees which page showed it. */
export function SiteCheck({ id, stage }: SiteCheckProps) {
  const { host } = stage.review.plan.request.verifier;
  const stop = useStop(id, 'site');
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
