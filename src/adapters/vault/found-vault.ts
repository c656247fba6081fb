import { ok } from '../../core/kernel/result';
import type { OpenedVault, VaultPresence } from '../../ports/vault-access';
import { judgeSecond } from './unlocking';
import type { FoundMain } from './generations';
import { measureDamage } from './measure-damage';
import type { OpenVault, VaultDeps } from './open-vault';
import { repairFromCopy } from './repair';
import type { VaultDatabase } from './schema';
import { readSealedIndex } from './sealed-index';
import type { SealedIndex } from './sealed-index';
import type { SecondCopy } from './second-copy/second-copy';
import { judgeStart } from './start-matrix';
import type { StartAction } from './start-matrix';

/** What a start looks like before anybody has a key. */
export const presenceBy: Readonly<Record<StartAction, VaultPresence>> = {
  open: 'locked',
  'take-second': 'locked',
  repair: 'locked',
  hold: 'locked',
  damaged: 'locked',
  rebuild: 'recoverable',
  update: 'newer',
  gone: 'gone',
  onboard: 'absent',
};

/** What the main copy counts as before anybody has a key. */
const foundAs = { present: 'ok', fresh: 'fresh', error: 'error', newer: 'newer-schema' } as const;

/** Judges what is here, without a key. */
export const judgeHere = async (
  deps: VaultDeps,
  main: FoundMain,
  copy: SecondCopy,
): Promise<StartAction> => {
  const second = judgeSecond(copy.standing(), null);
  const hasSentinel = ((await deps.sentinels?.read()) ?? null) !== null;
  return judgeStart({ main: foundAs[main.kind], second, hasSentinel });
};

/** What an unlock tells of the vault it opened. */
export const openedAs = ({ unreadable, care, index }: OpenVault) =>
  ok<OpenedVault>({
    unreadable,
    ...(care.damage === null ? {} : { damage: care.damage }),
    ...(care.isRecovered ? { recoveredCards: index.byId.size } : {}),
    ...(care.repaired.length === 0 ? {} : { repaired: care.repaired.length }),
    ...(care.isRolledBack ? { isRolledBack: true } : {}),
  });

/** Opens a vault that is not what its manifest names: repaired where that is possible, else held. */
export const loadHeld = async (
  opening: { readonly database: VaultDatabase },
  action: 'repair' | 'hold',
  load: (from?: { readonly isHeld: boolean; readonly sealed: SealedIndex }) => Promise<OpenVault>,
): Promise<OpenVault> => {
  const held = await load();
  if (action === 'repair' && (await repairFromCopy(held))) {
    const { repaired } = held.care;
    const whole = await load({ isHeld: false, sealed: await readSealedIndex(opening.database) });
    whole.care.repaired = repaired;
    return whole;
  }
  held.care.damage = await measureDamage(held);
  return held;
};
