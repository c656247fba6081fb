import type { ReactNode } from 'react';
import type { Failure } from '../core/kernel/result';
import { Band } from '../ui/band';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { t } from '../words/words';
import type { Message } from './message';

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
        <Text as="span">{t(message.help, all)}</Text>
      </Band>
      {actions}
      <Disclosure summary={t('failure.technical')}>
        <CodeBlock
          label={t('failure.code')}
          text={technicalText(failure)}
          copyLabel={t('failure.copy')}
          copiedLabel={t('failure.copied')}
        />
      </Disclosure>
    </Stack>
  );
}

/** The code and its facts, one to a line. Facts are public particulars by the rule of `Failure`. */
const technicalText = ({ code, facts = {} }: Failure): string =>
  [code, ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`)].join('\n');
