import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useSession } from '../state/session';
import { BareShell } from './bare-shell';
import { wayBack } from './places';
import {
  NewerScreen,
  OtherTabScreen,
  UnlockScreen,
  UnsupportedScreen,
  WelcomeScreen,
} from './screens';
import { useHeadStart } from './use-head-start';

/** Lets the wallet's screens through only while it is open; the way back is kept in the history entry. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const at = useSession((session) => session.at);
  useHeadStart(at === 'locked');
  switch (at) {
    case 'starting':
      return <BareShell />;
    case 'unsupported':
      return (
        <BareShell>
          <Unsupported />
        </BareShell>
      );
    case 'newer':
      return (
        <BareShell>
          <NewerScreen />
        </BareShell>
      );
    case 'other-tab':
      return (
        <BareShell>
          <OtherTabScreen />
        </BareShell>
      );
    case 'absent':
      return (
        <Door path="/welcome">
          <WelcomeScreen />
        </Door>
      );
    case 'locked':
      return (
        <Door path="/unlock">
          <UnlockScreen />
        </Door>
      );
    case 'open':
      return <Inside>{children}</Inside>;
  }
}

function Unsupported() {
  const missing = useSession((session) => (session.at === 'unsupported' ? session.missing : none));
  return <UnsupportedScreen missing={missing} />;
}

const none: readonly string[] = [];

/** One of the two screens in front of the wallet, at its own address. */
function Door({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const [here] = useLocation();
  const state: unknown = useHistoryState();
  if (here !== path) {
    const isDoor = here === '/welcome' || here === '/unlock';
    return <Redirect to={path} replace state={{ from: isDoor ? wayBack(state) : here }} />;
  }
  return <BareShell>{children}</BareShell>;
}

function Inside({ children }: { readonly children: ReactNode }) {
  const [here] = useLocation();
  const state: unknown = useHistoryState();
  if (here === '/unlock' || here === '/welcome') return <Redirect to={wayBack(state)} replace />;
  return children;
}
