import { FailureView } from '../../display/failure-view';
import type { RequestStage } from '../../state/request-store';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Row } from '../../ui/stack';
import { t } from '../../words/words';
import { openMessages } from './messages';
import { retryRequest } from './request-actions';
import { RequestFrame } from './request-frame';

interface RequestStoppedProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'stopped' }>;
}

/** E-REQ, or a plain failure: no consent screen, the reason, and that nothing was sent. */
export function RequestStopped({ id, stage }: RequestStoppedProps) {
  return (
    <RequestFrame id={id} canStop={false}>
      <FailureView
        failure={stage.failure}
        message={openMessages[stage.failure.code]}
        values={{ host: stage.host ?? '' }}
        actions={
          <Row gap={3} wrap>
            {stage.retry !== null && (
              <Button onPress={() => retryRequest(id)}>{t('present.try-again')}</Button>
            )}
            <Link href="/wallet" button="outline">
              {t('present.to-wallet')}
            </Link>
          </Row>
        }
      />
    </RequestFrame>
  );
}
