import { lazy, Suspense, useCallback, useState } from 'react';
import { usePorts } from '../state/ports';
import { askForSearch } from '../state/search-ask';
import { lockEverywhere } from '../state/session-control';
import { useSession } from '../state/session';
import { useNavigate } from '../ui/link';
import { loadEveryWord } from '../words/words';
import { useShortcuts } from './use-shortcuts';

// Looked at now and then: its script comes with the first press.
const ShortcutsDialog = lazy(async () => {
  const [{ ShortcutsDialog: component }] = await Promise.all([
    import('./shortcuts-dialog'),
    loadEveryWord(),
  ]);
  return { default: component };
});

/** The keys of the open wallet, and their list while it is asked for. */
export function Shortcuts() {
  const ports = usePorts();
  const navigate = useNavigate();
  const isOpen = useSession(({ at }) => at === 'open');
  const [isListed, setListed] = useState(false);
  const lock = useCallback(() => void lockEverywhere(ports), [ports]);
  const search = useCallback(() => {
    if (!isOpen) return;
    askForSearch();
    navigate('/wallet');
  }, [isOpen, navigate]);
  const list = useCallback(() => setListed(isOpen), [isOpen]);
  useShortcuts({ onLock: lock, onSearch: search, onList: list });
  if (!isListed || !isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutsDialog onClose={() => setListed(false)} />
    </Suspense>
  );
}
