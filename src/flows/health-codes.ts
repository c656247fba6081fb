/** How a finding stands: `attention` is nothing broken, and worth a look; `unknown` is not fine and not bad. */
export type HealthOutcome = 'good' | 'attention' | 'bad' | 'unknown';

/** Everything the Health page can find, by line, with how it stands (SCREENS S20h). */
export const healthOutcomes = {
  'storage/works': 'good',
  'storage/fails': 'bad',
  'storage/fleeting': 'attention',
  'storage/full': 'bad',
  'protection/yes': 'good',
  'protection/no': 'attention',
  'protection/unknown': 'unknown',
  'main-copy/whole': 'good',
  'main-copy/absent': 'unknown',
  'main-copy/lost': 'bad',
  'main-copy/damaged': 'bad',
  'main-copy/newer': 'attention',
  'second-copy/whole': 'good',
  'second-copy/unproven': 'good',
  'second-copy/behind': 'attention',
  'second-copy/missing': 'attention',
  'second-copy/damaged': 'bad',
  'second-copy/newer': 'attention',
  'second-copy/unsupported': 'attention',
  'records/locked': 'unknown',
  'records/none': 'unknown',
  'records/whole': 'good',
  'records/repaired': 'attention',
  'records/damaged': 'bad',
  'records/rolled-back': 'attention',
  'scrub/at': 'good',
  'scrub/never': 'unknown',
  'scrub/locked': 'unknown',
  'index/whole': 'good',
  'index/rebuilt': 'attention',
  'index/locked': 'unknown',
  'backup/fresh': 'good',
  'backup/due': 'attention',
  'backup/none': 'attention',
  'backup/nothing': 'good',
  'backup/locked': 'unknown',
  'crypto/works': 'good',
  'crypto/fails': 'bad',
  'threads/work': 'good',
  'threads/fail': 'bad',
  'reader/works': 'good',
  'reader/fails': 'bad',
  'camera/allowed': 'good',
  'camera/asks': 'good',
  'camera/blocked': 'attention',
  'camera/none': 'unknown',
  'camera/unknown': 'unknown',
  'clock/agrees': 'good',
  'clock/differs': 'bad',
  'clock/unknown': 'unknown',
  'offline/kept': 'good',
  'offline/waiting': 'attention',
  'offline/other': 'attention',
  'offline/none': 'attention',
  'lists/fresh': 'good',
  'lists/old': 'attention',
  'lists/unread': 'attention',
  'lists/none': 'good',
  'lists/locked': 'unknown',
  'slow/none': 'good',
  'slow/some': 'attention',
} as const satisfies Record<string, HealthOutcome>;

export type HealthCode = keyof typeof healthOutcomes;

/** One line of the page. Facts are numbers, versions and names of our own parts: no value of a card, no host. */
export interface HealthFinding {
  readonly code: HealthCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Makes a finding. */
export const finding = (code: HealthCode, facts: HealthFinding['facts'] = {}): HealthFinding => ({
  code,
  facts,
});
