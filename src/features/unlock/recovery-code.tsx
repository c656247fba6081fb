import { CodeSheet } from '../../display/code-sheet';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** The recovery code, shown this once. */
export const RecoveryCode = ({
  code,
  onNext,
}: {
  readonly code: string;
  readonly onNext: () => void;
}) => (
  <Screen title={t('recovery.title')} width="narrow">
    <Stack gap={5}>
      <ScreenTitle size="l">{t('recovery.title')}</ScreenTitle>
      <Text size="sentence">{t('recovery.sentence')}</Text>
      <CodeSheet code={code} />
      <Button variant="primary" isWide onPress={onNext}>
        {t('recovery.next')}
      </Button>
    </Stack>
  </Screen>
);
