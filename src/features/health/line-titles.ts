import type { HealthCode } from '../../flows/health-codes';
import type { WordId } from '../../words/words';

/** The part of the wallet a finding is about. */
type Line = HealthCode extends `${infer Name}/${string}` ? Name : never;

const titles: Record<Line, WordId> = {
  storage: 'health.storage',
  protection: 'health.protection',
  'main-copy': 'health.main-copy',
  'second-copy': 'health.second-copy',
  records: 'health.records',
  scrub: 'health.scrub',
  index: 'health.index',
  backup: 'health.backup',
  crypto: 'health.crypto',
  threads: 'health.threads',
  reader: 'health.reader',
  camera: 'health.camera',
  clock: 'health.clock',
  offline: 'health.offline',
  lists: 'health.lists',
  slow: 'health.slow',
};

/** The name of the part a finding is about. */
export const lineTitle = (code: HealthCode): WordId => {
  const [line] = code.split('/');
  // Every code begins with the name of a line: that is how `Line` is made.
  return titles[line as Line];
};
