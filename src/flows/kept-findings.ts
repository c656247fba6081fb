import type { VaultHealth } from '../ports/vault-health';
import { finding, type HealthFinding } from './health-codes';

/**
 * What the vault knows of its copies, its records and its index, as lines of the Health page.
 *
 * @param kept counts and states only; most of it is unknown while locked
 */
export const keptFindings = (kept: VaultHealth): readonly HealthFinding[] => {
  const { main, generation, epoch, secondCopy, manifest, damage, repaired, lastScrub } = kept;
  const copy = secondCopy.state === 'whole' && !secondCopy.isProven ? 'unproven' : secondCopy.state;
  const records = (): HealthFinding => {
    if (damage !== null)
      return finding('records/damaged', { readable: damage.readable, total: damage.total });
    if (kept.isRolledBack) return finding('records/rolled-back');
    if (repaired.length > 0 || manifest === 'repaired')
      return finding('records/repaired', { n: repaired.length });
    return manifest === 'damaged'
      ? finding('records/damaged', { readable: 0, total: 0 })
      : finding(`records/${manifest}`);
  };
  const scrub = (): HealthFinding => {
    if (lastScrub !== null) return finding('scrub/at', { at: lastScrub });
    return finding(manifest === 'locked' ? 'scrub/locked' : 'scrub/never');
  };
  return [
    finding(`main-copy/${main}`, { generation: generation ?? 0, epoch: epoch ?? 0 }),
    finding(`second-copy/${copy}`, { epoch: secondCopy.epoch ?? 0, bytes: secondCopy.bytes }),
    records(),
    scrub(),
    finding(`index/${kept.index}`),
  ];
};
