import { useEffect } from 'react';
import { FailureView } from '../../display/failure-view';
import { ReceivingsBands } from '../../display/receivings-bands';
import type { OfferStage } from '../../state/offer-store';
import { usePorts } from '../../state/ports';
import { incomingStore, waitingRequest } from '../../state/incoming';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Link } from '../../ui/link';
import { Row } from '../../ui/stack';
import { t } from '../../words/words';
import { messages } from './messages';
import { resumeOffer } from './offer-actions';
import { KeepIt } from './keep-it';
import { SuggestBackup } from './suggest-backup';
import { OfferFrame } from './offer-frame';

interface StageProps<Name extends OfferStage['at']> {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: Name }>;
}

/** The strict write is complete: only now the screen says so. */
export function OfferSaved({ id, stage }: StageProps<'saved'>) {
  const waiting = incomingStore(waitingRequest);
  const text = t('receive.saved-text', { name: stage.name });
  useEffect(() => announce(text), [text]);
  return (
    <OfferFrame id={id} stage={stage}>
      <EmptyState
        icon="check"
        title={t('receive.saved')}
        actions={
          <>
            {waiting !== null && (
              <Link href={`/request/${waiting}`} button="primary">
                {t('receive.to-request')}
              </Link>
            )}
            <Link href={`/wallet/${stage.id}`} button={waiting === null ? 'primary' : 'outline'}>
              {t('receive.see-card')}
            </Link>
            <Link href="/wallet" button="outline">
              {t('receive.done')}
            </Link>
          </>
        }
      >
        {text}
      </EmptyState>
      <KeepIt />
      <SuggestBackup />
    </OfferFrame>
  );
}

/** Nothing was stored. */
export function OfferDeclined({ id, stage }: StageProps<'declined'>) {
  return (
    <OfferFrame id={id} stage={stage}>
      <EmptyState
        title={t('receive.not-saved')}
        actions={
          <Link href="/wallet" button="outline">
            {t('receive.done')}
          </Link>
        }
      >
        {t(stage.wasFetched ? 'receive.declined-after' : 'receive.declined-before')}
      </EmptyState>
    </OfferFrame>
  );
}

/** A sentence, the next step, and the code under Technical details. */
export function OfferFailed({ id, stage }: StageProps<'failed'>) {
  const ports = usePorts();
  const host = stage.resume !== null && 'host' in stage.resume ? stage.resume.host : '';
  return (
    <OfferFrame id={id} stage={stage}>
      <FailureView
        failure={stage.failure}
        message={messages[stage.failure.code]}
        values={{ host }}
        actions={
          <Row gap={3} wrap>
            {stage.resume !== null && (
              <Button onPress={() => void resumeOffer(ports, id)}>{t('receive.try-again')}</Button>
            )}
            <Link href="/wallet" button="outline">
              {t('receive.to-wallet')}
            </Link>
          </Row>
        }
      />
      {stage.failure.code === 'offer/gone' && <ReceivingsBands />}
    </OfferFrame>
  );
}
