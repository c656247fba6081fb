import type { Ports } from '../ports';
import { takeIncoming } from './incoming';

const openPath = '/open';

/**
 * Takes a link the wallet was opened with (`/open#…`, `/open?…`) out of the address bar and keeps what it
 * says in memory. Nothing is fetched, and nothing of it stays in the history (DESIGN 10, links).
 */
export const takeLaunchLink = (
  { allowLoopbackHttp }: Pick<Ports, 'allowLoopbackHttp'>,
  page: Window,
): void => {
  const { location, history } = page;
  if (location.pathname !== openPath) return;
  const taken = takeIncoming(location.href, 'link', {
    allowLoopbackHttp,
    ownOrigin: location.origin,
  });
  history.replaceState(null, '', taken.kind === 'unknown' ? '/scan' : taken.route);
};
