import { usePorts } from '../state/ports';
import { useNow } from '../state/use-now';
import { useSession } from '../state/session';
import { stayOpen } from '../state/lock-signs';
import { Button } from '../ui/button';
import { t } from '../words/words';

const minute = 60;

/** "Locks in 4 min", in the rail. */
export function LocksIn() {
  const now = useNow();
  const locksAt = useSession((session) => (session.at === 'open' ? session.locksAt : null));
  if (locksAt === null) return null;
  return t('shell.locksIn', { n: Math.max(1, Math.floor((locksAt - now) / minute)) });
}

/** The last half minute before the wallet locks by itself, with the way to stay. */
export function LockWarning() {
  const ports = usePorts();
  const near = useSession((session) => session.at === 'open' && session.isLockNear);
  if (near === false) return null;
  // After an hour it locks whatever is touched: a button would promise what it cannot keep.
  if (near === 'at-latest')
    return (
      <div className="lock-warning" role="status">
        <span>{t('shell.locksAtLatest')}</span>
      </div>
    );
  return (
    <div className="lock-warning" role="status">
      <span>{t('shell.locksSoon')}</span>
      <Button
        variant="outline"
        size="s"
        onPress={() => {
          stayOpen(ports);
        }}
      >
        {t('shell.stay')}
      </Button>
    </div>
  );
}
