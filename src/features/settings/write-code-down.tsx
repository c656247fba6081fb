import { useState, type ComponentProps } from 'react';
import { CodeSheet } from '../../display/code-sheet';
import { TypeBack } from '../../display/type-back';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

interface WriteCodeDownProps extends Pick<ComponentProps<typeof TypeBack>, 'onTyped'> {
  readonly code: string;
  /** Asks for two groups of it. */
  readonly question: string;
}

/** Shows a new recovery code, and has it typed back once it was written down. */
export const WriteCodeDown = ({ code, question, onTyped }: WriteCodeDownProps) => {
  const [isWritten, setIsWritten] = useState(false);
  return isWritten ? (
    <TypeBack
      title={<Text>{question}</Text>}
      onTyped={onTyped}
      onAgain={() => setIsWritten(false)}
    />
  ) : (
    <Stack gap={4}>
      <Text>{t('recovery.sentence')}</Text>
      <CodeSheet code={code} />
      <Button variant="primary" isWide onPress={() => setIsWritten(true)}>
        {t('security.recoveryWrote')}
      </Button>
    </Stack>
  );
};
