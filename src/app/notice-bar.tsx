import { useLocation } from 'wouter';
import { dropNotice, noticeStore, topNotice, type NoticeKind } from '../state/notices';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { Row } from '../ui/stack';
import { t } from '../words/words';
import { placeOf } from './places';

export interface NoticeBarProps {
  /** Takes the new version now. */
  readonly onUpdate: () => void;
}

/** The one app-wide bar under the top bar: the most urgent of what is true now. */
export function NoticeBar({ onUpdate }: NoticeBarProps) {
  const [path] = useLocation();
  const kind = noticeStore(topNotice);
  if (kind === null) return null;
  if (kind === 'update-ready' && !placeOf(path).allowsUpdate) return null;
  return notices[kind]({ onUpdate });
}

const notices: Record<NoticeKind, (props: NoticeBarProps) => React.ReactNode> = {
  'write-failed': () => (
    <Band tone="bad" role="alert" title={t('notice.writeFailed')}>
      {t('notice.writeFailedHelp')}
    </Band>
  ),
  offline: () => (
    <Band tone="unk" role="status" icon="off" title={t('notice.offline')}>
      {t('notice.offlineHelp')}
    </Band>
  ),
  'update-ready': ({ onUpdate }) => (
    <Band
      tone="unk"
      role="status"
      icon="refresh"
      title={t('notice.update')}
      actionBelow
      action={
        <Row gap={3}>
          <Button variant="quiet" isFlush onPress={onUpdate}>
            {t('notice.updateNow')}
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              dropNotice('update-ready');
            }}
          >
            {t('notice.later')}
          </Button>
        </Row>
      }
    >
      {t('notice.updateHelp')}
    </Band>
  ),
};
