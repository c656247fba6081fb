import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { roomLeft } from '../core/policy/storage-room';
import type { EpochSeconds } from '../core/kernel/time';
import type { Ports } from '../ports';
import type { StorageRoom } from '../ports/browser-storage';
import { changeSettings } from './change-settings';
import { mergeBursts } from './merge-bursts';
import { dropNotice, setNotice } from './notices';
import { cardsQuery } from './queries';
import { sessionStore } from './session';

type StoragePorts = Pick<Ports, 'vault' | 'storage' | 'clock'>;

/** The room as last looked at. */
export const roomStore = create<Pick<StorageRoom, 'usedBytes' | 'quotaBytes'>>()(() => ({
  usedBytes: null,
  quotaBytes: null,
}));

/** How long "Later" holds, in seconds: 30 days. */
const pauseSeconds = 30 * 86_400;
const settleMs = 1_000;
const everyMs = 5 * 60_000;

/**
 * Keeps the bars about room and protection true while the wallet is open.
 *
 * Room is judged on opening and after each change. Protection is only spoken of on opening: after the first card the
 * screen that says "Saved" has just asked (SCREENS S01, Primary), and a wallet without cards has nothing to lose.
 */
export const followStorage = (ports: StoragePorts, client: QueryClient): void => {
  const judgeRoom = async (): Promise<void> => {
    const { usedBytes, quotaBytes } = await ports.storage.room();
    roomStore.setState({ usedBytes, quotaBytes });
    const left = roomLeft(usedBytes, quotaBytes);
    setNotice('almost-full', isOpen() && left === 'little');
  };
  const changes = mergeBursts<'room'>(() => void judgeRoom(), settleMs);
  ports.vault.subscribe(({ kind }) => {
    if (kind !== 'locked' && isOpen()) changes.say('room');
  });
  setInterval(() => {
    if (isOpen()) void judgeRoom();
  }, everyMs);
  sessionStore.subscribe((session, before) => {
    if (session.at === 'open' && before.at !== 'open') {
      void judgeRoom();
      void judgeProtection(ports, client);
    }
    if (session.at !== 'open' && before.at === 'open') {
      changes.clear();
      for (const kind of ['almost-full', 'may-erase', 'not-protected'] as const) dropNotice(kind);
    }
  });
};

const isOpen = (): boolean => sessionStore.getState().at === 'open';

const judgeProtection = async (ports: StoragePorts, client: QueryClient): Promise<void> => {
  const [room, cards, settings] = await Promise.all([
    ports.storage.room(),
    // The list's own reading: another one of ten thousand cards would hold up the list it is about to draw.
    client.query(cardsQuery(ports)),
    ports.vault.settings(),
  ]);
  if (!cards.ok || !settings.ok || cards.value.cards.length === 0) return;
  const kind = protectionNotice(room, settings.value.protectionAskedAt, ports.clock.now());
  if (kind !== null && isOpen()) setNotice(kind, true);
};

/** Which bar speaks of protection now, if any. */
export const protectionNotice = (
  { isProtected, erasesUnvisited }: StorageRoom,
  askedAt: EpochSeconds | null,
  now: EpochSeconds,
): 'may-erase' | 'not-protected' | null => {
  // A browser that does not say what it promises cannot be asked either.
  if (isProtected === true || (isProtected === null && !erasesUnvisited)) return null;
  if (askedAt !== null && now - askedAt < pauseSeconds) return null;
  return erasesUnvisited ? 'may-erase' : 'not-protected';
};

/** "Later", and what was asked and refused: not again for 30 days. */
export const putOffProtection = async (ports: Pick<Ports, 'vault' | 'clock'>): Promise<void> => {
  dropNotice('may-erase');
  dropNotice('not-protected');
  await changeSettings(ports, { protectionAskedAt: ports.clock.now() });
};

/** Asks the browser for its promise, from a tap; a refusal is not asked about again for 30 days. */
export const askForProtection = async (
  ports: Pick<Ports, 'vault' | 'clock' | 'storage'>,
): Promise<boolean> => {
  const isGranted = await ports.storage.protect();
  if (isGranted) {
    dropNotice('may-erase');
    dropNotice('not-protected');
  } else await putOffProtection(ports);
  return isGranted;
};
