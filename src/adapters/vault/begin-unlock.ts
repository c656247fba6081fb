import type { Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import { copySecret } from '../channel/secret-bytes';
import { copyForward } from './copy-forward';
import { findMain } from './generations';
import type { FoundMain, MainLook } from './generations';
import { isHeaderWhole } from './header';
import type { Header } from './header';
import { openState } from './load-index';
import { hasCounts } from './manifest';
import { openAnyRoot } from './open-any-root';
import { rebuildMain } from './rebuild-main';
import { spendRoot } from './root-key';
import type { VaultKeys } from './root-key';
import { databaseVersion } from './schema';
import type { CopyStanding } from './second-copy/second-copy';
import { currentIndex } from './sealed-index';
import type { SealedIndex } from './sealed-index';
import { judgeStart } from './start-matrix';
import type { MainFound, SecondFound, StartAction } from './start-matrix';
import { judgeSecond } from './unlocking';
import type { BegunVault, Unlocking, UnlockStart } from './unlocking';

const triesAfterMs = [100, 400, 1_600];

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Looks for the main copy; one that does not open is tried again only when a second copy is there, because with one engine
 * the second try is what makes it empty (SECURITY F3).
 */
const findPatiently = async ({ deps, copy, onLost }: UnlockStart): Promise<MainLook> => {
  let found = await findMain(deps.databaseName, onLost);
  if (copy.standing().kind !== 'readable') return found;
  for (const ms of triesAfterMs) {
    if (found.main.kind !== 'error') break;
    await later(ms);
    found = await findMain(deps.databaseName, onLost);
  }
  return found;
};

/** The same for a main copy that was found to be unreadable. */
const refused = (main: FoundMain): FoundMain => {
  if (main.kind !== 'present') return main;
  main.database.close();
  return { kind: 'error' };
};

/** Judges a main copy whose keys are there. */
const judgeMain = async (
  keys: VaultKeys,
  sealed: SealedIndex,
  second: SecondFound,
  floor: number,
): Promise<MainFound> => {
  const { epoch, state } = await openState(keys, sealed.state);
  // A vault of the first version has no state yet; one that has a second copy had one.
  if (state === null)
    return epoch === null && (second === 'missing' || second === 'bad') ? 'ok' : 'manifest-bad';
  if (state.manifest !== null && !hasCounts(state.manifest, sealed.counts)) return 'manifest-bad';
  return (epoch ?? 0) < floor ? 'older' : 'ok';
};

/**
 * Goes through a start with the person's secret (SECURITY 7): finds what there is, opens the keys, and rebuilds a main
 * copy that is lost or was set back. Nothing is deleted, whatever is found.
 *
 * @errors as `unlock`
 */
export const beginUnlock = async (
  start: UnlockStart,
  secret: UnlockSecret,
): Promise<Result<BegunVault, UnlockFailure>> => {
  const found = await findPatiently(start);
  const { next } = found;
  const main = start.isMainRefused === true ? refused(found.main) : found.main;
  if (main.kind === 'newer') return fail({ code: 'vault/newer' });
  const { kind } = start.copy.standing();
  if (main.kind !== 'present' && kind === 'newer') return fail({ code: 'vault/newer' });
  if (main.kind !== 'present' && kind !== 'readable')
    return fail({ code: main.kind === 'error' ? 'vault/damaged' : 'vault/absent' });
  const giveUp = (thrown: unknown): never => {
    if (main.kind === 'present') main.database.close();
    throw thrown;
  };
  const opened = await openAnyRoot(start, main, secret).catch(giveUp);
  if (!opened.ok) {
    if (main.kind === 'present') main.database.close();
    return opened;
  }
  const { header, root, isFromCopy } = opened.value;
  const keys = await spendRoot(copySecret(root), header.vaultId);
  const sentinel = (await start.deps.sentinels?.read()) ?? null;
  const floor = sentinel?.vaultId === header.vaultId ? sentinel.epochFloor : 0;
  const unlocking = { start, keys, root, header, next, floor, hasSentinel: sentinel !== null };
  const begun = await (
    main.kind === 'present' ? openPresent(unlocking, main, isFromCopy) : rebuildMain(unlocking)
  ).catch((thrown: unknown) => {
    root.fill(0);
    return giveUp(thrown);
  });
  if (begun !== null) return ok(begun);
  root.fill(0);
  return fail({ code: 'vault/damaged' });
};

const openPresent = async (
  unlocking: Unlocking,
  found: Extract<FoundMain, { kind: 'present' }>,
  isFromCopy: boolean,
): Promise<BegunVault | null> => {
  const { start, keys, header, floor, hasSentinel } = unlocking;
  const isOlderSchema = found.database.version < databaseVersion;
  const main = isOlderSchema ? await copyForward(unlocking, found) : found;
  if (main === null) return null;
  const sealed = await currentIndex(main.database, isOlderSchema ? null : start.ahead);
  const epoch =
    sealed.state !== undefined && 'version' in sealed.state ? sealed.state.version : null;
  const standing = start.copy.standing();
  const judged = { vaultId: header.vaultId, epoch };
  let second = judgeSecond(standing, judged);
  const judge = async (): Promise<StartAction> =>
    judgeStart({ main: await judgeMain(keys, sealed, second, floor), second, hasSentinel });
  let action = await judge();
  if (action === 'take-second') {
    const next = Math.max(unlocking.next, main.generation + 1);
    const rebuilt = await rebuildMain({ ...unlocking, next }, epoch ?? 0);
    if (rebuilt !== null) {
      main.database.close();
      return rebuilt;
    }
    start.copy.distrust();
    second = 'bad';
    action = await judge();
  }
  const isHeaderToMend =
    isFromCopy || (second === 'ok' && (await isHeaderToMendIn(keys, header, standing)));
  return {
    database: main.database,
    generation: main.generation,
    header: isHeaderToMend && standing.header !== null ? standing.header : header,
    keys,
    root: unlocking.root,
    sealed,
    action: action === 'repair' || action === 'hold' ? action : 'open',
    isRolledBack: (epoch ?? 0) < floor,
    isRecovered: false,
    movedAt: main.generation !== found.generation ? start.deps.clock.now() : null,
    isHeaderToMend,
  };
};

const isHeaderToMendIn = async (
  keys: VaultKeys,
  header: Header,
  { header: copied }: CopyStanding,
): Promise<boolean> =>
  copied !== null &&
  !(await isHeaderWhole(keys.header, header)) &&
  (await isHeaderWhole(keys.header, copied));
