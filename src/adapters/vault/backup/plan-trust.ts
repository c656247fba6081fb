import type { RestoreDifference } from '../../../ports/vault-backup';
import { newId } from '../new-id';
import type { OpenVault } from '../open-vault';
import type { KnownTrust } from '../trust-record';
import type { BackupValues } from './read-backup';

/** Trust lists of a backup that are new here, and those that are another version. */
export interface PlannedTrust {
  readonly fresh: readonly KnownTrust[];
  readonly differing: readonly {
    readonly difference: Extract<RestoreDifference, { kind: 'trust-list' }>;
    readonly taken: KnownTrust;
  }[];
}

/**
 * Sorts the trust lists of a backup. A publisher is told by its key, and its sequence never falls: an older list
 * than the one held is passed over.
 */
export const planTrust = (open: OpenVault, { trust }: BackupValues): PlannedTrust => {
  const fresh: KnownTrust[] = [];
  const differing: PlannedTrust['differing'][number][] = [];
  for (const [id, record] of trust) {
    const { x, y } = record.publisherKey;
    const held = open.trust.find(
      ({ publisherKey }) => publisherKey.x === x && publisherKey.y === y,
    );
    if (held === undefined) {
      const isTaken = open.trust.some((known) => known.id === id);
      fresh.push({ id: isTaken ? newId(open.deps.random) : id, ...record });
      continue;
    }
    const [here, there] = [held.list, record.list];
    const isOlder = there.sequence < here.sequence;
    // The same number signed anew says the same.
    const isSame = here.sequence === there.sequence && here.isEnabled === there.isEnabled;
    if (isOlder || isSame) continue;
    differing.push({
      difference: {
        kind: 'trust-list',
        id: held.id,
        publisher: here.publisher,
        newer: there.sequence > here.sequence ? 'backup' : 'here',
        here: { sequence: here.sequence, isEnabled: here.isEnabled },
        there: { sequence: there.sequence, isEnabled: there.isEnabled },
      },
      taken: { id: held.id, ...record },
    });
  }
  return { fresh, differing };
};
