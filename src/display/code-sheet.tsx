import { lazy, Suspense, type ComponentType } from 'react';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Mono } from '../ui/mono';
import { Sheet } from '../ui/sheet';
import { Row, Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { loadEveryWord, t } from '../words/words';

const load = async (): Promise<{ default: ComponentType<{ readonly code: string }> }> => {
  const [{ KitPage: component }] = await Promise.all([import('./kit-page'), loadEveryWord()]);
  return { default: component };
};

/** The page that is printed. Where it does not come the screen itself is, code and all: losing the code would be worse. */
const KitPage = lazy(() => load().catch(() => ({ default: () => null })));

/** A recovery code, shown this once: to be written down, copied, or printed as a recovery kit. */
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
      {t('recovery.once')} {t('recovery.kit')}
    </Text>
    <Suspense fallback={null}>
      <KitPage code={code} />
    </Suspense>
  </Stack>
);
