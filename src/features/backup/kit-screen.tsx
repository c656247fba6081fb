import { useQuery } from '@tanstack/react-query';
import { toDate } from '../../display/ago';
import { backupsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { KeyValues } from '../../ui/key-values';
import { LinesToWrite } from '../../ui/lines-to-write';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate, formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import { BackupFrame } from './backup-frame';

const codeLines = 2;
const noteLines = 4;

/** One page to print: how to get back in, with lines for what is kept nowhere. */
export const KitScreen = () => {
  const ports = usePorts();
  const standing = useQuery(backupsQuery(ports));
  const madeAt = standing.data?.ok ? standing.data.value.lastMadeAt : null;
  return (
    <BackupFrame title={t('backup.kit.title')} back="/settings/backup">
      <Stack gap={4}>
        <Button variant="primary" icon="print" onPress={() => window.print()}>
          {t('backup.kit.print')}
        </Button>
        <Text>{t('backup.kit.sentence')}</Text>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.kit.what')}</SectionTitle>
          <Text>{t('backup.kit.whatHelp')}</Text>
        </Stack>
        <Sheet>
          <KeyValues
            layout="stacked"
            rows={[
              {
                label: t('backup.kit.printed'),
                value: formatDate(toDate(ports.clock.now())),
              },
              { label: t('backup.kit.address'), value: location.origin, isMono: true },
              {
                label: t('backup.kit.lastBackup'),
                value: madeAt === null ? t('backup.kit.noBackup') : formatDateTime(toDate(madeAt)),
              },
            ]}
          />
        </Sheet>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.kit.code')}</SectionTitle>
          <Text size="small">{t('backup.kit.codeHelp')}</Text>
          <LinesToWrite count={codeLines} />
        </Stack>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.kit.where')}</SectionTitle>
          <LinesToWrite count={codeLines} />
        </Stack>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.kit.steps')}</SectionTitle>
          {t('backup.kit.stepsHelp')
            .split('\n')
            .map((line) => (
              <Text key={line}>{line}</Text>
            ))}
        </Stack>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.kit.notes')}</SectionTitle>
          <LinesToWrite count={noteLines} />
        </Stack>
      </Stack>
    </BackupFrame>
  );
};
