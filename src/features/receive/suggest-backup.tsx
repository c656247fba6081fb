import { useQuery } from '@tanstack/react-query';
import { usePorts } from '../../state/ports';
import { backupsQuery } from '../../state/queries';
import { Link } from '../../ui/link';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';

/** After the first card, and never again: there is something to lose now (SCREENS S01, Primary). */
export const SuggestBackup = () => {
  const standing = useQuery(backupsQuery(usePorts()));
  const isFirst =
    standing.data?.ok === true &&
    standing.data.value.need === 'first' &&
    standing.data.value.history.newCards === 1;
  return isFirst ? (
    <Sheet isPadded>
      <Stack gap={2} align="start">
        <SectionTitle size="s">{t('backup.suggest')}</SectionTitle>
        <Text size="small">{t('backup.first')}</Text>
        <Link href="/settings/backup" button="outline">
          {t('backup.make')}
        </Link>
      </Stack>
    </Sheet>
  ) : null;
};
