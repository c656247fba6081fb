import { useQuery } from '@tanstack/react-query';
import { toDate } from '../../display/ago';
import { KitBody } from '../../display/kit-body';
import { backupsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { OnScreenOnly } from '../../ui/on-screen-only';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import { BackupFrame } from './backup-frame';

/** One page to print: how to get back in, with lines for what is kept nowhere. */
export const KitScreen = () => {
  const standing = useQuery(backupsQuery(usePorts()));
  const madeAt = standing.data?.ok ? standing.data.value.lastMadeAt : null;
  return (
    <BackupFrame title={t('backup.kit.title')} back="/settings/backup">
      <Stack gap={4}>
        <OnScreenOnly>
          <Stack gap={3} align="start">
            <Text>{t('backup.kit.noCodeHere')}</Text>
            <Link href="/settings/security">{t('backup.kit.toSecurity')}</Link>
            <Button variant="primary" icon="print" onPress={() => window.print()}>
              {t('backup.kit.print')}
            </Button>
          </Stack>
        </OnScreenOnly>
        <Text>{t('backup.kit.sentence')}</Text>
        <KitBody
          code={null}
          lastBackup={madeAt === null ? t('backup.kit.noBackup') : formatDateTime(toDate(madeAt))}
        />
      </Stack>
    </BackupFrame>
  );
};
