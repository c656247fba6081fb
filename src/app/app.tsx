import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
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
import { Shortcuts } from './shortcuts';
import { useCoverWhileHidden } from './use-cover-while-hidden';

export interface AppProps {
  /** Takes the version that waits; called by a press only. */
  readonly onUpdate: () => void;
}

/** The whole page. The ports and the query client come from providers around it. */
export function App({ onUpdate }: AppProps) {
  const [path, go] = useLocation();
  const navigate = useCallback<Navigate>(
    (href, { replace = false } = {}) => {
      go(href, { replace });
      window.scrollTo(0, 0);
    },
    [go],
  );
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
        <Shortcuts />
        <ErrorBoundary resetKey={path}>
          <LockWarning />
          <Gate>
            <Shell>
              <Routes />
            </Shell>
          </Gate>
        </ErrorBoundary>
      </ScreenFrameContext>
    </NavigateContext>
  );
}
