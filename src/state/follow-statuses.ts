import { refreshStatuses } from '../flows/refresh-statuses';
import type { Ports } from '../ports';
import { sessionStore } from './session';

type StatusPorts = Pick<Ports, 'vault' | 'net' | 'clock' | 'random'>;

const everyMs = 30 * 60_000;

/**
 * Reads due status lists on opening, after a card came, when the network comes back, and every 30 minutes in
 * front (DESIGN 10, refresh). Which lists are due never depends on a card that was looked at or chosen.
 */
export const followStatuses = (ports: StatusPorts, page: Document): void => {
  let isRunning = false;
  const refresh = async (): Promise<void> => {
    if (isRunning || sessionStore.getState().at !== 'open') return;
    isRunning = true;
    try {
      await refreshStatuses(ports, 'due');
    } finally {
      isRunning = false;
    }
  };
  sessionStore.subscribe((session, before) => {
    if (session.at === 'open' && before.at !== 'open') void refresh();
  });
  // A card just received has never been checked, so its list is due.
  ports.vault.subscribe((change) => {
    if (change.kind === 'cards') void refresh();
  });
  globalThis.addEventListener('online', () => void refresh());
  setInterval(() => {
    if (page.visibilityState === 'visible') void refresh();
  }, everyMs);
};
