import { askForProtection, putOffProtection, roomStore } from '../state/follow-storage';
import { usePorts } from '../state/ports';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { formatBytes } from '../words/format-bytes';
import { t } from '../words/words';
import { NoticeBand } from './notice-band';

/** M-FULL: the next card may not fit. */
export function AlmostFull() {
  const { usedBytes, quotaBytes } = roomStore();
  if (usedBytes === null || quotaBytes === null) return null;
  const [used, quota] = [formatBytes(usedBytes), formatBytes(quotaBytes)];
  return (
    <NoticeBand
      tone="warn"
      title={t('notice.almostFull')}
      help={t('notice.almostFullHelp', { used, quota })}
    >
      <Link href="/settings/storage">{t('notice.makeRoom')}</Link>
      <Link href="/settings/backup">{t('notice.backUpNow')}</Link>
    </NoticeBand>
  );
}

const Later = () => {
  const ports = usePorts();
  return (
    <Button variant="quiet" isFlush onPress={() => void putOffProtection(ports)}>
      {t('notice.later')}
    </Button>
  );
};

/** M-EVICT: this browser erases what a page stored and nobody visited for a week. */
export const MayErase = () => (
  <NoticeBand tone="warn" title={t('notice.mayErase')} help={t('notice.mayEraseHelp')}>
    <Link href="/settings/storage">{t('notice.how')}</Link>
    <Link href="/settings/backup">{t('notice.backUp')}</Link>
    <Later />
  </NoticeBand>
);

/** The browser has not promised to keep the wallet; a tap asks it to. */
export function NotProtected() {
  const ports = usePorts();
  return (
    <NoticeBand
      tone="warn"
      icon="shield"
      title={t('notice.notProtected')}
      help={t('notice.notProtectedHelp')}
    >
      <Button variant="quiet" isFlush onPress={() => void askForProtection(ports)}>
        {t('notice.protect')}
      </Button>
      <Later />
    </NoticeBand>
  );
}
