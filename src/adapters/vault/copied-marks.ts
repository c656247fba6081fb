import { openState } from './load-index';
import { isSameManifest, manifestOf, markName, markOf } from './manifest';
import type { RowMark } from './manifest';
import type { VaultKeys } from './root-key';
import type { CopyContent } from './second-copy/read-copy';
import type { SecondCopy } from './second-copy/second-copy';
import type { StateRecord } from './state-record';

/** A second copy that holds exactly what its own sealed manifest names. */
export interface SoundCopy {
  readonly content: CopyContent;
  readonly epoch: number;
  readonly state: StateRecord;
  readonly marks: ReadonlyMap<string, RowMark>;
}

/** Marks of the records in a second copy. */
const marksIn = ({ records }: CopyContent): Map<string, RowMark> =>
  new Map(
    records
      .filter(({ store }) => store !== 'index')
      .map(({ store, id, record }) => [markName(store, id), markOf(record.row, record.parts)]),
  );

/** What a second copy holds, if its state opens under these keys and names just that. */
const judgeCopy = async (keys: VaultKeys, content: CopyContent): Promise<SoundCopy | null> => {
  if (content.state === null || content.header.vaultId !== keys.vaultId) return null;
  const { state, epoch } = await openState(keys, content.state);
  if (state?.manifest == null || epoch === null) return null;
  const marks = marksIn(content);
  const manifest = await manifestOf(keys.manifest, marks);
  return isSameManifest(manifest, state.manifest) ? { content, epoch, state, marks } : null;
};

/** The newest file of the second copy that is sound; null when none is. */
export const soundCopy = async (
  keys: VaultKeys,
  copy: SecondCopy,
  pause: () => Promise<void>,
): Promise<SoundCopy | null> => {
  for await (const content of copy.contents(pause)) {
    const sound = await judgeCopy(keys, content);
    if (sound !== null) return sound;
  }
  return null;
};
