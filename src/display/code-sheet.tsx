import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Mono } from '../ui/mono';
import { Sheet } from '../ui/sheet';
import { Row, Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { t } from '../words/words';

/** A recovery code, shown this once: to be written down, printed or copied. */
export const CodeSheet = ({ code }: { readonly code: string }) => (
  <Stack gap={5}>
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
  </Stack>
);
