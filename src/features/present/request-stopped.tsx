import { FailureView } from '../../display/failure-view';
import { TechnicalDetails } from '../../display/technical-details';
import type { RequestStage } from '../../state/request-store';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Row, Stack } from '../../ui/stack';
import { t } from '../../words/words';
import { openMessages } from './messages';
import { retryRequest } from './request-actions';
import { RequestFrame } from './request-frame';
import { RequestTelling } from './request-telling';

interface RequestStoppedProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'stopped' }>;
}

/** E-REQ, or a plain failure: no consent screen, the reason, and that nothing was sent. */
export function RequestStopped({ id, stage }: RequestStoppedProps) {
  const { failure, host, retry, telling } = stage;
  const leave = (
    <Row gap={3} wrap>
      {retry !== null && <Button onPress={() => retryRequest(id)}>{t('present.try-again')}</Button>}
      <Link href="/wallet" button="outline">
        {t('present.to-wallet')}
      </Link>
    </Row>
  );
  // Once they may have heard something, "nothing was sent" must not stand beside it.
  const isOut = telling !== null && telling.at !== 'offered' && telling.at !== 'not-sent';
  return (
    <RequestFrame id={id} canStop={false}>
      {isOut ? (
        <Stack gap={4}>
          <RequestTelling id={id} telling={telling} />
          {leave}
          <TechnicalDetails failure={failure} />
        </Stack>
      ) : (
        <FailureView
          failure={failure}
          message={openMessages[failure.code]}
          values={{ host: host ?? '' }}
          actions={
            <Stack gap={3}>
              {telling !== null && <RequestTelling id={id} telling={telling} />}
              {leave}
            </Stack>
          }
        />
      )}
    </RequestFrame>
  );
}
