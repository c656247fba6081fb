import { putOffBackup } from '../state/follow-backups';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { Row } from '../ui/stack';
import { t } from '../words/words';

const Later = () => (
  <Button variant="quiet" isFlush onPress={putOffBackup}>
    {t('notice.later')}
  </Button>
);

/** No backup for 30 days, or 20 new cards since. */
export const NoBackup = () => (
  <Band
    tone="warn"
    role="status"
    icon="file"
    title={t('notice.noBackup')}
    actionBelow
    action={
      <Row gap={3} wrap>
        <Link href="/settings/backup">{t('notice.backUp')}</Link>
        <Later />
      </Row>
    }
  >
    {t('notice.noBackupHelp')}
  </Band>
);

/** A backup nobody has opened for half a year may not open any more. */
export const TestBackup = () => (
  <Band
    tone="unk"
    role="status"
    icon="file"
    title={t('notice.testBackup')}
    actionBelow
    action={
      <Row gap={3} wrap>
        <Link href="/settings/backup/check">{t('notice.tryBackup')}</Link>
        <Later />
      </Row>
    }
  >
    {t('notice.testBackupHelp')}
  </Band>
);
