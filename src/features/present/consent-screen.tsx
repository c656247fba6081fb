import { Suspense, lazy, useEffect, useState } from 'react';
import { friction } from '../../core/presentation/friction';
import { initialChoice } from '../../core/presentation/initial-choice';
import { noticeStore } from '../../state/notices';
import { usePorts } from '../../state/ports';
import { arrivalOf } from '../../state/request-store';
import { announce } from '../../ui/announcer';
import { Disclosure } from '../../ui/disclosure';
import { Stack } from '../../ui/stack';
import { useWide } from '../../ui/use-wide';
import { t } from '../../words/words';
import { ConsentAside } from './consent-aside';
import { ConsentBar } from './consent-bar';
import { ConsentCardBlock } from './consent-card-block';
import { ConsentFooter } from './consent-footer';
import { ConsentLayout } from './consent-layout';
import { consentOf } from './consent-model';
import type { ReviewingStage } from './consent-model';
import { ConsentNotes } from './consent-notes';
import { ConsentOptions } from './consent-options';
import { ConsentSentence } from './consent-sentence';
import { ConsentWarnings } from './consent-warnings';
import { ConsentWho } from './consent-who';
import { refreshRequest } from './request-actions';
import { sentenceText } from './sentence';
import { useStop } from './use-stop';

// Overlays bring a library of their own: most people never open one here.
const StopDialog = lazy(async () => ({ default: (await import('./stop-dialog')).StopDialog }));
const AskAgainDialog = lazy(async () => ({
  default: (await import('./ask-again-dialog')).AskAgainDialog,
}));

interface ConsentScreenProps {
  readonly id: string;
  readonly stage: ReviewingStage;
}

/** The sentence is read out once the hand has rested this long. */
const restMs = 600;

/** S09: who asks, what they would learn, field by field, and two equal answers. */
export function ConsentScreen({ id, stage }: ConsentScreenProps) {
  const ports = usePorts();
  const isWide = useWide();
  const isOffline = noticeStore(({ active }) => active.has('offline'));
  const [isStopping, setStopping] = useState(false);
  const consent = consentOf(stage);
  const { plan, earlier } = stage.review;
  const isShort = friction(plan, initialChoice(plan), arrivalOf(id), earlier).isShort;
  const text = sentenceText(consent);

  const stop = useStop(id);

  // What the vault knows may change while the person reads: a status came in, a card went.
  useEffect(
    () =>
      ports.vault.subscribe(({ kind }) => {
        if (kind === 'cards') void refreshRequest(ports, id);
      }),
    [ports, id],
  );

  useEffect(() => {
    const timer = setTimeout(() => announce(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(() => {
    const ask = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setStopping(true);
    };
    document.addEventListener('keydown', ask);
    return () => document.removeEventListener('keydown', ask);
  }, []);

  const parts = { id, stage, consent, isOffline };
  const cards = consent.cards.map((chosen) => (
    <ConsentCardBlock
      key={`${chosen.query.id} ${chosen.candidate.credentialId}`}
      id={id}
      stage={stage}
      chosen={chosen}
    />
  ));
  return (
    <ConsentLayout
      isWide={isWide}
      bar={<ConsentBar consent={consent} isWide={isWide} onStop={stop} />}
      aside={isWide ? <ConsentAside {...parts} onDecline={stop} /> : undefined}
      footer={isWide ? undefined : <ConsentFooter {...parts} onDecline={stop} />}
    >
      <ConsentWho {...parts} isWide={isWide} onStop={stop} />
      <ConsentWarnings {...parts} onDecline={stop} />
      {!isWide && <ConsentSentence consent={consent} />}
      <ConsentOptions {...parts} />
      {isShort && !isWide ? (
        <Disclosure summary={t('present.see-fields', { n: consent.count })}>
          <Stack gap={4}>{cards}</Stack>
        </Disclosure>
      ) : (
        cards
      )}
      <ConsentNotes {...parts} />
      {stage.asked !== undefined && (
        <Suspense>
          <AskAgainDialog id={id} stage={stage} />
        </Suspense>
      )}
      {isStopping && (
        <Suspense>
          <StopDialog onKeepReading={() => setStopping(false)} onStop={stop} />
        </Suspense>
      )}
    </ConsentLayout>
  );
}
