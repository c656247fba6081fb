import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { usePorts } from '../state/ports';
import { lockEverywhere } from '../state/session-control';
import { NavigateContext, type Navigate } from '../ui/link';
import { LiveRegions } from '../ui/live-regions';
import { ScreenFrameContext } from '../ui/screen-frame';
import { t } from '../words/words';
import { ErrorBoundary } from './error-boundary';
import { Gate } from './gate';
import { LockWarning } from './locks-in';
import { NoticeBar } from './notice-bar';
import { Routes } from './routes';
import { Shell } from './shell';
import { useCoverWhileHidden } from './use-cover-while-hidden';
import { useShortcuts } from './use-shortcuts';

export interface AppProps {
  /** Takes the version that waits; called by a press only. */
  readonly onUpdate: () => void;
}

/** The whole page. The ports and the query client come from providers around it. */
export function App({ onUpdate }: AppProps) {
  const ports = usePorts();
  const [path, go] = useLocation();
  const navigate = useCallback<Navigate>(
    (href, { replace = false } = {}) => {
      go(href, { replace });
      window.scrollTo(0, 0);
    },
    [go],
  );
  const lock = useCallback(() => void lockEverywhere(ports), [ports]);
  useShortcuts({ onLock: lock });
  useCoverWhileHidden();
  const frame = useMemo(
    () => ({
      notice: <NoticeBar onUpdate={onUpdate} />,
      appName: t('shell.name'),
      isSecondary: false,
    }),
    [onUpdate],
  );
  return (
    <NavigateContext value={navigate}>
      <ScreenFrameContext value={frame}>
        <LiveRegions />
        <ErrorBoundary resetKey={path}>
          <Gate>
            <LockWarning />
            <Shell>
              <Routes />
            </Shell>
          </Gate>
        </ErrorBoundary>
      </ScreenFrameContext>
    </NavigateContext>
  );
}
