import { askForProtection, putOffProtection, roomStore } from '../state/follow-storage';
import { usePorts } from '../state/ports';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { Row } from '../ui/stack';
import { formatBytes } from '../words/format-bytes';
import { t } from '../words/words';

/** M-FULL: the next card may not fit. */
export function AlmostFull() {
  const { usedBytes, quotaBytes } = roomStore();
  if (usedBytes === null || quotaBytes === null) return null;
  return (
    <Band
      tone="warn"
      role="status"
      title={t('notice.almostFull')}
      actionBelow
      action={
        <Row gap={3} wrap>
          <Link href="/settings/storage">{t('notice.makeRoom')}</Link>
          <Link href="/settings/backup">{t('notice.backUpNow')}</Link>
        </Row>
      }
    >
      {t('notice.almostFullHelp', {
        used: formatBytes(usedBytes),
        quota: formatBytes(quotaBytes),
      })}
    </Band>
  );
}

/** M-EVICT: this browser erases what a page stored and nobody visited for a week. */
export function MayErase() {
  const ports = usePorts();
  return (
    <Band
      tone="warn"
      role="status"
      title={t('notice.mayErase')}
      actionBelow
      action={
        <Row gap={3} wrap>
          <Link href="/settings/storage">{t('notice.how')}</Link>
          <Link href="/settings/backup">{t('notice.backUp')}</Link>
          <Button variant="quiet" isFlush onPress={() => void putOffProtection(ports)}>
            {t('notice.later')}
          </Button>
        </Row>
      }
    >
      {t('notice.mayEraseHelp')}
    </Band>
  );
}

/** The browser has not promised to keep the wallet; a tap asks it to. */
export function NotProtected() {
  const ports = usePorts();
  return (
    <Band
      tone="warn"
      role="status"
      icon="shield"
      title={t('notice.notProtected')}
      actionBelow
      action={
        <Row gap={3} wrap>
          <Button variant="quiet" isFlush onPress={() => void askForProtection(ports)}>
            {t('notice.protect')}
          </Button>
          <Button variant="quiet" isFlush onPress={() => void putOffProtection(ports)}>
            {t('notice.later')}
          </Button>
        </Row>
      }
    >
      {t('notice.notProtectedHelp')}
    </Band>
  );
}
