import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Steps } from '../../ui/steps';
import { Text } from '../../ui/text';
import { t, type WordId } from '../../words/words';
import type { CardView } from '../../ports/cards';

type Verdict = { readonly isOk: true } | { readonly isOk: false; readonly code: string };
type StepState = 'done' | 'failed' | 'todo';

const steps: readonly (readonly [id: string, words: WordId])[] = [
  ['decode', 'technical.stepDecode'],
  ['digests', 'technical.stepDigests'],
  ['signature', 'technical.stepSignature'],
];

const stateWords: Record<StepState, WordId> = {
  done: 'technical.stepDone',
  failed: 'technical.stepFailed',
  todo: 'technical.stepTodo',
};

/** Checks the kept card's signature and disclosures again, now, and says each step. */
export const VerifyAgain = ({ view }: { readonly view: CardView }) => {
  const ports = usePorts();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = async (): Promise<void> => {
    const verified = await ports.vault.verifyAgain(view.summary.id);
    setVerdict(verified.ok ? { isOk: true } : { isOk: false, code: verified.error.code });
  };
  return (
    <Stack gap={2}>
      <Button variant="outline" icon="shield" onPress={() => void verify()}>
        {t('technical.verify')}
      </Button>
      {verdict === null ? null : (
        <div role="status">
          <Steps
            label={t('technical.steps')}
            steps={steps.map(([id, words], at) => {
              const state = stepState(verdict, at);
              return { id, label: t(words), state, stateLabel: t(stateWords[state]) };
            })}
          />
          <Text tone={verdict.isOk ? 'ok' : 'bad'}>
            {verdict.isOk
              ? t('technical.verified')
              : t('technical.notVerified', { code: verdict.code })}
          </Text>
        </div>
      )}
    </Stack>
  );
};

/** A failure of the format stops at reading or digests; one of the signature stops at the last step. */
const stepState = (verdict: Verdict, at: number): StepState => {
  if (verdict.isOk) return 'done';
  const failedAt = verdict.code.startsWith('credential/digest')
    ? 1
    : verdict.code.startsWith('credential/')
      ? 0
      : 2;
  if (at === failedAt) return 'failed';
  return at < failedAt ? 'done' : 'todo';
};
