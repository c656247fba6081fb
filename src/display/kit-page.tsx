import { Stack } from '../ui/stack';
import { SectionTitle, Text } from '../ui/text';
import { t } from '../words/words';
import { KitBody } from './kit-body';

/** The recovery kit with its code: not on the screen, and alone on the paper when the screen is printed. */
export const KitPage = ({ code }: { readonly code: string }) => (
  <div className="printed-page">
    <Stack gap={4}>
      <SectionTitle size="l">{t('backup.kit.title')}</SectionTitle>
      <Text>{t('backup.kit.sentence')}</Text>
      <KitBody code={code} />
    </Stack>
  </div>
);
