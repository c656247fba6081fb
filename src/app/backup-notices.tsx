import { putOffBackup } from '../state/follow-backups';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { t } from '../words/words';
import { NoticeBand } from './notice-band';

const Later = () => (
  <Button variant="quiet" isFlush onPress={putOffBackup}>
    {t('notice.later')}
  </Button>
);

/** No backup for 30 days, or 20 new cards since. */
export const NoBackup = () => (
  <NoticeBand tone="warn" icon="file" title={t('notice.noBackup')} help={t('notice.noBackupHelp')}>
    <Link href="/settings/backup">{t('notice.backUp')}</Link>
    <Later />
  </NoticeBand>
);

/** A backup nobody has opened for half a year may not open any more. */
export const TestBackup = () => (
  <NoticeBand
    tone="unk"
    icon="file"
    title={t('notice.testBackup')}
    help={t('notice.testBackupHelp')}
  >
    <Link href="/settings/backup/check">{t('notice.tryBackup')}</Link>
    <Later />
  </NoticeBand>
);
