import { ok } from '../../core/kernel/result';
import type { ManifestState, VaultHealth, VaultUpkeep } from '../../ports/vault-health';
import { findMain } from './generations';
import type { FoundMain } from './generations';
import { restoreIndex } from './load-vault';
import type { OpenVault, VaultDeps } from './open-vault';
import type { CopyStanding, SecondCopy } from './second-copy/second-copy';
import { needsRenewal } from './upkeep';

const copyFacts = (
  { kind, epoch, bytes, isProven, isBehind }: CopyStanding,
  mainEpoch: number | null,
): VaultHealth['secondCopy'] => {
  const isLagging = isBehind || (mainEpoch !== null && epoch !== mainEpoch);
  const readable = isLagging ? 'behind' : 'whole';
  const state = kind === 'readable' ? readable : kind === 'bad' ? 'damaged' : kind;
  return { state, epoch, bytes, isProven };
};

const manifestOf = ({ care, manifest }: OpenVault): ManifestState => {
  if (care.damage !== null) return 'damaged';
  if (manifest === null) return 'none';
  return care.repaired.length > 0 ? 'repaired' : 'whole';
};

/** Facts about an open vault. */
export const healthOf = (open: OpenVault): VaultHealth => {
  const { care, copy, epoch } = open;
  const standing = copy.standing();
  const facts = copyFacts(standing, epoch);
  const isToRenew = facts.state === 'whole' && needsRenewal(open) && !standing.isBloated;
  return {
    main: care.damage === null ? 'whole' : 'damaged',
    generation: care.generation,
    epoch,
    secondCopy: isToRenew ? { ...facts, state: 'behind' } : facts,
    manifest: manifestOf(open),
    lastScrub: care.lastScrub,
    index: care.isIndexRebuilt ? 'rebuilt' : 'whole',
    isRolledBack: care.isRolledBack,
    damage: care.damage,
    repaired: care.repaired,
  };
};

const mainFacts = (main: FoundMain, wasHere: boolean): VaultHealth['main'] => {
  switch (main.kind) {
    case 'present':
      return 'whole';
    case 'error':
      return 'damaged';
    case 'newer':
      return 'newer';
    case 'fresh':
      return wasHere ? 'lost' : 'absent';
  }
};

/** What can be told without the key. */
export const lockedHealth = async (deps: VaultDeps, copy: SecondCopy): Promise<VaultHealth> => {
  const { main } = await findMain(deps.databaseName, () => undefined);
  const row = main.kind === 'present' ? await main.database.get('meta', 'state') : undefined;
  const epoch = row !== undefined && 'version' in row ? row.version : null;
  if (main.kind === 'present') main.database.close();
  const standing = copy.standing();
  const sentinel = (await deps.sentinels?.read()) ?? null;
  const hasCopy = standing.kind === 'readable' || standing.kind === 'bad';
  return {
    main: mainFacts(main, hasCopy || sentinel !== null),
    generation: main.kind === 'present' ? main.generation : null,
    epoch,
    secondCopy: copyFacts(standing, epoch),
    manifest: 'locked',
    lastScrub: null,
    index: 'locked',
    isRolledBack: sentinel !== null && epoch !== null && epoch < sentinel.epochFloor,
    damage: null,
    repaired: [],
  };
};

/** Makes the index again, whatever state it is in. */
export const repairIndex = async (open: OpenVault): ReturnType<VaultUpkeep['repairIndex']> => {
  const written = await restoreIndex(open);
  if (!written.ok) return written;
  open.tell({ kind: 'cards' });
  return ok({ cards: open.index.byId.size });
};
