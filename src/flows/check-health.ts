import { clockLeeway } from '../core/kernel/time';
import type { Ports } from '../ports';
import type { StatusListDue } from '../ports/status-list-due';
import type { SelfTestResult } from '../ports/vault-self-test';
import { readBackupStanding, type BackupStanding } from './back-up';
import { finding, type HealthFinding } from './health-codes';
import { keptFindings } from './kept-findings';
import { selfTestPicture } from './self-test-picture';

type HealthPorts = Pick<Ports, 'vault' | 'storage' | 'net' | 'scanner' | 'device' | 'clock'>;

/** What the page noticed since it was opened. */
export interface Noticed {
  /** Seconds by which hosts say this device's clock is behind; null when none said the time. */
  readonly clockSkew: number | null;
  readonly slow: readonly { readonly call: string; readonly ms: number }[];
  /** The version of this page. */
  readonly version: string;
}

/**
 * Tries every part of the wallet and says what was found, one line for each.
 *
 * Nothing is contacted, nothing that is kept is touched, and no line holds a value: it may be run and copied while
 * locked. What cannot be known is said to be unknown.
 *
 * @see SCREENS S20h
 */
export const checkHealth = async (
  ports: HealthPorts,
  noticed: Noticed,
): Promise<readonly HealthFinding[]> => {
  const [tried, kept, backups, hasNet, hasReader, lists, around] = await Promise.all([
    ports.vault.selfTest(),
    within(ports.vault.health()),
    readBackupStanding(ports),
    tryNet(ports),
    tryReader(ports),
    ports.vault.statusLists(),
    lookAround(ports, noticed),
  ]);
  return [
    await storageFinding(ports, tried),
    around.protection,
    ...(kept === null ? [finding('main-copy/damaged')] : keptFindings(kept)),
    backups.ok ? backupFinding(backups.value) : finding('backup/locked'),
    finding(tried.crypto ? 'crypto/works' : 'crypto/fails'),
    threadsFinding({ kdf: tried.derivation, proofs: tried.proofs, net: hasNet, pixels: hasReader }),
    finding(hasReader ? 'reader/works' : 'reader/fails'),
    around.camera,
    clockFinding(noticed.clockSkew),
    around.offline,
    lists.ok ? listsFinding(lists.value, ports.clock.now()) : finding('lists/locked'),
    slowFinding(noticed.slow),
  ];
};

/** A database that neither opens nor fails is no better than one that is refused in the middle, in milliseconds. */
const patienceMs = 10_000;

const within = <T>(answer: Promise<T>): Promise<T | null> =>
  Promise.race([
    answer.catch(() => null),
    new Promise<null>((settle) => setTimeout(() => settle(null), patienceMs)),
  ]);

/** A card with a picture, twice: the row and its second copy. */
const cardBytes = 262_144;

const storageFinding = async (
  { storage }: HealthPorts,
  tried: SelfTestResult,
): Promise<HealthFinding> => {
  if (!(await storage.hasRoomFor(cardBytes))) return finding('storage/full');
  if (!tried.storage) return finding('storage/fails');
  return finding((await storage.keeping()) === 'kept' ? 'storage/works' : 'storage/fleeting');
};

const lookAround = async ({ storage, device }: HealthPorts, { version }: Noticed) => {
  const [room, camera, copy] = await Promise.all([
    storage.room(),
    device.camera(),
    device.offlineCopy(),
  ]);
  const protection = room.isProtected === null ? 'unknown' : room.isProtected ? 'yes' : 'no';
  const offline = (): HealthFinding => {
    if (copy.kind === 'none') return finding('offline/none');
    const facts = { version: copy.version ?? '?', page: version };
    if (copy.isNewerWaiting) return finding('offline/waiting', facts);
    return finding(copy.version === version ? 'offline/kept' : 'offline/other', facts);
  };
  return {
    protection: finding(`protection/${protection}`),
    camera: finding(`camera/${camera}`),
    offline: offline(),
  };
};

const backupFinding = ({ need, lastMadeAt, history }: BackupStanding): HealthFinding => {
  const facts = { n: history.newCards };
  if (lastMadeAt === null)
    return finding(history.newCards === 0 ? 'backup/nothing' : 'backup/none', facts);
  return finding(need === 'none' ? 'backup/fresh' : 'backup/due', { ...facts, at: lastMadeAt });
};

const threadsFinding = (answers: Readonly<Record<string, boolean>>): HealthFinding => {
  const silent = Object.keys(answers).filter((thread) => answers[thread] === false);
  return silent.length === 0
    ? finding('threads/work', { n: Object.keys(answers).length + 1 })
    : finding('threads/fail', { names: silent.join(', ') });
};

/** An address that is refused before anything starts: the thread has answered, and nobody was contacted. */
const tryNet = async ({ net }: HealthPorts): Promise<boolean> => {
  const answer = await net
    .send({
      purpose: 'status-list',
      method: 'GET',
      url: 'http://self-test.invalid/',
      maxBytes: 1,
      timeoutMs: 1_000,
      redirects: 'refuse',
    })
    .catch(() => null);
  return answer !== null && !answer.ok && answer.error.code === 'net/refused-address';
};

const tryReader = async ({ scanner }: HealthPorts): Promise<boolean> => {
  const { file, text } = selfTestPicture();
  const read = await scanner.readPicture(file).catch(() => null);
  return read !== null && read.ok && read.value.some((code) => code.text === text);
};

const clockFinding = (skew: number | null): HealthFinding => {
  if (skew === null) return finding('clock/unknown');
  const seconds = Math.abs(skew);
  return finding(seconds <= clockLeeway ? 'clock/agrees' : 'clock/differs', { seconds });
};

const listsFinding = (lists: readonly StatusListDue[], now: number): HealthFinding => {
  const n = lists.length;
  if (n === 0) return finding('lists/none');
  const unread = lists.filter(({ fetchedAt }) => fetchedAt === null).length;
  if (unread > 0) return finding('lists/unread', { n, unread });
  const oldest = Math.min(...lists.map(({ fetchedAt }) => fetchedAt ?? now));
  const old = lists.filter(({ freshUntil }) => freshUntil === null || freshUntil <= now).length;
  return finding(old > 0 ? 'lists/old' : 'lists/fresh', { n, old, at: oldest });
};

const slowFinding = (slow: Noticed['slow']): HealthFinding => {
  const longest = slow.toSorted((a, b) => b.ms - a.ms)[0];
  if (longest === undefined) return finding('slow/none');
  const { call, ms } = longest;
  return finding('slow/some', { n: slow.length, call, seconds: Math.round(ms / 100) / 10 });
};
