import { useState } from 'react';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { cleanText } from '../../ui/clean-text';
import { Row, Stack } from '../../ui/stack';
import { t } from '../../words/words';

const startLength = 12;

/** The first twelve characters, as the person sees them. */
const startOf = (text: string): string =>
  [...new Intl.Segmenter().segment(cleanText(text))]
    .slice(0, startLength)
    .map(({ segment }) => segment)
    .join('');

interface ScanUnknownProps {
  readonly text: string;
  readonly onTryAnother: () => void;
}

/** M-UNKNOWN: shown as text, never opened. */
export function ScanUnknown({ text, onTryAnother }: ScanUnknownProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Stack gap={3}>
      <Band tone="unk" role="alert" title={t('receive.unknown')}>
        {t('receive.unknown-start', { start: startOf(text) })}
      </Band>
      <Row gap={3} wrap>
        <Button onPress={() => setShown(true)}>{t('receive.unknown-show')}</Button>
        <Button onPress={onTryAnother}>{t('receive.unknown-another')}</Button>
      </Row>
      {isShown && (
        <CodeBlock
          label={t('receive.unknown-text')}
          text={cleanText(text, 2_000)}
          copyLabel={t('failure.copy')}
          copiedLabel={t('failure.copied')}
        />
      )}
    </Stack>
  );
}
