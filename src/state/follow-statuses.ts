import { refreshStatuses, type Which } from '../flows/refresh-statuses';
import type { Ports } from '../ports';
import { sessionStore } from './session';

type StatusPorts = Pick<Ports, 'vault' | 'net' | 'clock' | 'random'>;

const everyMs = 30 * 60_000;

/**
 * Reads due status lists on opening, when the network comes back, and every 30 minutes in front, and lists that
 * were never read when a card came (DESIGN 10, refresh). Neither which lists nor when depends on a card that was
 * looked at or chosen: sharing one changes the cards too, and must not be what makes a host hear from us.
 */
export const followStatuses = (ports: StatusPorts, page: Document): void => {
  let isRunning = false;
  const refresh = async (which: Which = 'due'): Promise<void> => {
    if (isRunning || sessionStore.getState().at !== 'open') return;
    isRunning = true;
    try {
      await refreshStatuses(ports, which);
    } finally {
      isRunning = false;
    }
  };
  sessionStore.subscribe((session, before) => {
    if (session.at === 'open' && before.at !== 'open') void refresh();
  });
  ports.vault.subscribe((change) => {
    if (change.kind === 'cards') void refresh('unread');
  });
  globalThis.addEventListener('online', () => void refresh());
  setInterval(() => {
    if (page.visibilityState === 'visible') void refresh();
  }, everyMs);
};
