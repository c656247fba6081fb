import type { ReactNode } from 'react';
import type { Failure } from '../core/kernel/result';
import { Band } from '../ui/band';
import { Stack } from '../ui/stack';
import { t } from '../words/words';
import type { Message } from './message';
import { TechnicalDetails } from './technical-details';

interface FailureViewProps {
  readonly failure: Failure;
  readonly message: Message;
  /** What the words need beside the failure's own facts. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly actions?: ReactNode;
}

/** A failure as a sentence, the next step, and the code under Technical details. */
export function FailureView({ failure, message, values = {}, actions }: FailureViewProps) {
  const all = { ...values, ...failure.facts };
  return (
    <Stack gap={4}>
      <Band
        tone={message.severity === 'stop' ? 'bad' : message.severity === 'fault' ? 'warn' : 'unk'}
        icon={message.severity === 'stop' ? 'stop' : undefined}
        role="alert"
        title={t(message.title, all)}
      >
        {t(message.help, all)}
      </Band>
      {actions}
      <TechnicalDetails failure={failure} />
    </Stack>
  );
}
