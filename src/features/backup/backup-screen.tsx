import { useQuery } from '@tanstack/react-query';
import { backupsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { ActionRow } from '../../ui/action-row';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import { BackupFrame } from './backup-frame';
import { BackupHistoryList } from './backup-history-list';
import { BackupStanding } from './backup-standing';
import { CheckScreen } from './check-screen';
import { KitScreen } from './kit-screen';
import { MakeBackup } from './make-backup';
import { RestoreScreen } from './restore-screen';

/** S20, Backup and recovery kit. */
export const BackupScreen = ({ page }: { readonly page: string | undefined }) => {
  switch (page) {
    case 'check':
      return <CheckScreen />;
    case 'restore':
      return <RestoreScreen />;
    case 'kit':
      return <KitScreen />;
    default:
      return <Overview />;
  }
};

const Overview = () => {
  const standing = useQuery(backupsQuery(usePorts()));
  return (
    <BackupFrame title={t('backup.title')} back="/settings">
      <Stack gap={6}>
        {standing.data?.ok ? (
          <BackupStanding standing={standing.data.value} />
        ) : (
          <Skeleton kind="panel" count={1} label={t('backup.loading')} />
        )}
        <MakeBackup />
        <Sheet>
          <ActionRow
            icon="check"
            title={t('backup.check')}
            description={t('backup.checkHelp')}
            href="/settings/backup/check"
          />
          <ActionRow
            icon="refresh"
            title={t('backup.restore')}
            description={t('backup.restoreHelp')}
            href="/settings/backup/restore"
          />
          <ActionRow
            icon="print"
            title={t('backup.kit')}
            description={t('backup.kitHelp')}
            href="/settings/backup/kit"
          />
        </Sheet>
        <Stack gap={1}>
          <SectionTitle size="s">{t('backup.cannot')}</SectionTitle>
          <Text>{t('backup.cannotHelp')}</Text>
        </Stack>
        {standing.data?.ok ? <BackupHistoryList notes={standing.data.value.history.notes} /> : null}
      </Stack>
    </BackupFrame>
  );
};
