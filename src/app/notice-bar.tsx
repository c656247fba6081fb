import { Suspense } from 'react';
import { useLocation } from 'wouter';
import {
  dropNotice,
  isOpenNotice,
  noticeStore,
  topNotice,
  type NoticeKind,
  type OpenNoticeKind,
} from '../state/notices';
import { unsavedStore } from '../state/unsaved';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { Row } from '../ui/stack';
import { t } from '../words/words';
import { placeOf } from './places';
import { OpenNotice } from './screens';

export interface NoticeBarProps {
  /** Takes the new version now. */
  readonly onUpdate: () => void;
}

/** The one app-wide bar under the top bar: the most urgent of what is true now and may be said here. */
export function NoticeBar({ onUpdate }: NoticeBarProps) {
  const [path] = useLocation();
  const sayingScreen = unsavedStore(({ unsaved }) => unsaved?.screen ?? null);
  const kind = noticeStore((notices) =>
    topNotice(notices, (one) => {
      if (one === 'write-failed') return sayingScreen !== path;
      return one === 'offline' || one === 'clock' || placeOf(path).allowsReminders;
    }),
  );
  if (kind === null) return null;
  if (!isOpenNotice(kind)) return notices[kind]({ onUpdate });
  // The screen stands while the bar comes.
  return (
    <Suspense fallback={null}>
      <OpenNotice kind={kind} />
    </Suspense>
  );
}

const notices: Record<
  Exclude<NoticeKind, OpenNoticeKind>,
  (props: NoticeBarProps) => React.ReactNode
> = {
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
