import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Mono } from '../../ui/mono';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
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
      <Sheet label={t('recovery.code')} isPadded>
        <Text size="row" breakAnywhere={false}>
          <Mono>{code}</Mono>
        </Text>
      </Sheet>
      <Row gap={3} wrap>
        <Button variant="outline" size="s" icon="print" onPress={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <CopyButton text={code} label={t('recovery.copy')} doneLabel={t('recovery.copied')} />
      </Row>
      <Text size="small" tone="quiet">
        {t('recovery.once')}
      </Text>
      <Button variant="primary" isWide onPress={onNext}>
        {t('recovery.next')}
      </Button>
    </Stack>
  </Screen>
);
