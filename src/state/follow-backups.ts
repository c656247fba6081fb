import { readBackupStanding } from '../flows/back-up';
import type { Ports } from '../ports';
import { setNotice } from './notices';
import { sessionStore } from './session';

/** "Later" holds until the wallet is opened again. */
let isPutOff = false;

export const putOffBackup = (): void => {
  isPutOff = true;
  tell('none');
};

const tell = (need: 'none' | 'first' | 'due' | 'test'): void => {
  setNotice('no-backup', need === 'due' && !isPutOff);
  setNotice('test-backup', need === 'test' && !isPutOff);
};

/** Keeps the reminder of a backup true (SCREENS 3.1, row 5). Called once by main. */
export const followBackups = (ports: Pick<Ports, 'vault' | 'clock'>): void => {
  const look = async (): Promise<void> => {
    if (sessionStore.getState().at !== 'open') return;
    const standing = await readBackupStanding(ports);
    if (standing.ok) tell(standing.value.need);
  };
  ports.vault.subscribe(({ kind }) => {
    if (kind === 'cards' || kind === 'settings') void look().catch(() => undefined);
  });
  sessionStore.subscribe(({ at }, before) => {
    if (at === before.at) return;
    if (at === 'open') void look().catch(() => undefined);
    else {
      isPutOff = false;
      tell('none');
    }
  });
};
