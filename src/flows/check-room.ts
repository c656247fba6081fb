import { fail, ok, type Failure, type Result } from '../core/kernel/result';
import type { Ports } from '../ports';

/**
 * - `storage/full`: the browser's room is used up: a card would be taken from its issuer and could not be kept.
 * - `storage/fleeting`: this window forgets what it keeps when it is closed, and there is no backup of what is here
 */
export type RoomFailure = Failure<'storage/full' | 'storage/fleeting'>;

/** A card with a picture, twice: the row and its second copy. */
const cardBytes = 262_144;

/**
 * Looks whether a card could stay here, before its issuer is asked for it: asking uses the offer up.
 *
 * @returns nothing when there is room and the browser keeps files; `storage/*` otherwise
 * @see SECURITY D-12, 3.2 row 6
 */
export const checkRoom = async ({
  storage,
  vault,
}: Pick<Ports, 'storage' | 'vault'>): Promise<Result<void, RoomFailure>> => {
  const isKept = (await storage.keeping()) === 'kept';
  if (!isKept && !(await isBackedUp(vault))) return fail({ code: 'storage/fleeting' });
  return (await storage.hasRoomFor(cardBytes)) ? ok(undefined) : fail({ code: 'storage/full' });
};

/** A backup was made, and no card came since: at most the next one can be lost with the window. */
const isBackedUp = async (vault: Pick<Ports['vault'], 'backupHistory'>): Promise<boolean> => {
  const history = await vault.backupHistory();
  if (!history.ok) return false;
  const { notes, newCards } = history.value;
  return notes.some(({ kind }) => kind === 'made') && newCards === 0;
};
