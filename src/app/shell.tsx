import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { BottomBar, Rail, type NavEntry } from '../ui/navigation';
import { Skeleton } from '../ui/skeleton';
import { t } from '../words/words';
import { LocksIn } from './locks-in';
import { placeOf } from './places';
import { SkipLink } from './skip-link';

/** Around every screen of an open wallet: the way round, and where the content begins. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const { entry, hasBottomBar } = placeOf(path);
  const wallet: NavEntry = {
    href: '/wallet',
    icon: 'list',
    label: t('shell.wallet'),
    isCurrent: entry === 'wallet',
  };
  const activity: NavEntry = {
    href: '/activity',
    icon: 'ledger',
    label: t('shell.activity'),
    isCurrent: entry === 'activity',
  };
  const settings: NavEntry = {
    href: '/settings',
    icon: 'gear',
    label: t('shell.settings'),
    isCurrent: entry === 'settings',
  };
  return (
    <div className="shell">
      <SkipLink />
      <Rail
        label={t('shell.main')}
        brand={t('shell.name')}
        entries={[wallet, activity, settings]}
        scan={{ href: '/scan', label: t('shell.scan'), isCurrent: entry === 'scan' }}
        note={<LocksIn />}
      />
      <main id="content" className="shell-main" tabIndex={-1}>
        <Suspense fallback={<Opening />}>{children}</Suspense>
      </main>
      {hasBottomBar && (
        <BottomBar
          label={t('shell.main')}
          before={[wallet, activity]}
          after={[{ ...settings, icon: 'more', label: t('shell.more') }]}
          scan={{ href: '/scan', label: t('shell.scanLabel') }}
        />
      )}
    </div>
  );
}

function Opening() {
  return (
    <div className="screen-body">
      <Skeleton kind="panel" count={2} label={t('shell.opening')} />
    </div>
  );
}
