import { useEffect, useRef } from 'react';
import { toDate } from '../../display/ago';
import { usePorts } from '../../state/ports';
import type { RequestStage } from '../../state/request-store';
import { announce } from '../../ui/announcer';
import { Band } from '../../ui/band';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { OneAnswer } from '../../ui/one-answer';
import { Link } from '../../ui/link';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TwoAnswers } from '../../ui/two-answers';
import { formatTime } from '../../words/formats';
import { t } from '../../words/words';
import { missingItem } from './missing-item';
import { goOnReady, refreshRequest } from './request-actions';
import { RequestFrame } from './request-frame';
import { useStop } from './use-stop';

interface RequestMissingProps {
  readonly id: string;
  readonly stage: Extract<RequestStage, { at: 'missing' }>;
}

/** S12, M-MISSING: one thing first, why, and how to get it here. The requester learns nothing of it. */
export function RequestMissing({ id, stage }: RequestMissingProps) {
  const ports = usePorts();
  const { review, isReady } = stage;
  const { expiresAt } = review.plan.request;
  const item = missingItem(review);
  const stop = useStop(id);

  useEffect(() => {
    // The missing card may have come in while this screen was away.
    void refreshRequest(ports, id);
    return ports.vault.subscribe(({ kind }) => {
      if (kind === 'cards') void refreshRequest(ports, id);
    });
  }, [ports, id]);

  if (isReady) return <Ready id={id} onStop={stop} />;
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
      <BarQuote after={t('present.missing-private')}>
        {t('present.you-need', { card: item.name })}
      </BarQuote>
      <Band tone="warn" title={t('present.missing')}>
        {t('present.missing-because', { card: item.name, reason: item.reason })}
      </Band>
      <Stack gap={3}>
        <Row gap={3} wrap>
          <Link href="/scan" button="primary" icon="scan">
            {t('present.scan-or-paste-it')}
          </Link>
        </Row>
        <Text size="small" tone="quiet">
          {expiresAt === null
            ? t('present.waits')
            : t('present.waits-until', { time: formatTime(toDate(expiresAt)) })}
        </Text>
      </Stack>
    </RequestFrame>
  );
}

interface ReadyProps {
  readonly id: string;
  readonly onStop: () => void;
}

/** What was missing is here: said, and in focus. */
function Ready({ id, onStop }: ReadyProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(t('present.ready'));
    place.current?.focus();
  }, []);
  return (
    <RequestFrame
      id={id}
      canStop
      footer={
        <Footer>
          <TwoAnswers
            armKey="ready"
            no={{ label: t('present.stop'), onPress: onStop }}
            yes={{ label: t('present.go-on'), onPress: () => goOnReady(id) }}
          />
        </Footer>
      }
    >
      <div ref={place} tabIndex={-1}>
        <Band tone="ok" icon="check" title={t('present.ready')}>
          {t('present.ready-help')}
        </Band>
      </div>
    </RequestFrame>
  );
}
