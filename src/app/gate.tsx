import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { restoreStore } from '../state/restore-store';
import { useSession, type Session } from '../state/session';
import { BareShell } from './bare-shell';
import { wayBack } from './places';
import {
  BlockedScreen,
  ErasedScreen,
  FirstRestoreScreen,
  DamagedScreen,
  GoneScreen,
  HealthScreen,
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
  const isCodePending = useSession(
    (session) => session.at === 'open' && session.isCodePending === true,
  );
  const restoring = restoreStore(({ at: stage }) => stage);
  const isRestoring = restoring !== 'idle' && restoring !== 'making';
  const isDamaged = useSession((session) => session.at === 'open' && session.damage !== undefined);
  const [here] = useLocation();
  useHeadStart(at === 'locked' && here !== '/health');
  if (here === '/health' && isOutside.has(at))
    return (
      <BareShell>
        <HealthScreen />
      </BareShell>
    );
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
    case 'gone':
      // A backup is opened into a new wallet; whoever turns back comes to this page again.
      if (restoring !== 'idle')
        return (
          <Door path="/welcome">{isRestoring ? <FirstRestoreScreen /> : <WelcomeScreen />}</Door>
        );
      return (
        <BareShell>
          <GoneScreen />
        </BareShell>
      );
    case 'blocked':
      return (
        <BareShell>
          <BlockedScreen />
        </BareShell>
      );
    case 'erased':
      return (
        <BareShell>
          <ErasedScreen />
        </BareShell>
      );
    case 'absent':
      return (
        <Door path="/welcome">{isRestoring ? <FirstRestoreScreen /> : <WelcomeScreen />}</Door>
      );
    case 'locked':
      return <Door path="/unlock">{isRestoring ? <FirstRestoreScreen /> : <UnlockScreen />}</Door>;
    case 'open':
      if (isDamaged)
        return (
          <BareShell>
            <DamagedScreen />
          </BareShell>
        );
      // The same screen as before there was a wallet: making it goes on until the code is written down.
      if (isCodePending)
        return (
          <Door path="/welcome">
            <WelcomeScreen />
          </Door>
        );
      if (isRestoring)
        return (
          <Door path="/welcome">
            <FirstRestoreScreen />
          </Door>
        );
      return <Inside>{children}</Inside>;
  }
}

/** Where nothing can be opened, or not yet, the parts can still be tried (SCREENS 3, /health). */
const isOutside: ReadonlySet<Session['at']> = new Set([
  'absent',
  'blocked',
  'newer',
  'locked',
  'gone',
]);

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
