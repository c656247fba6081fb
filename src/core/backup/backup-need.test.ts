import { describe, expect, it } from 'vitest';
import { day, epochSeconds } from '../kernel/time';
import { backupNeed, type BackupFacts } from './backup-need';

const now = epochSeconds(1_790_000_000);
const ago = (days: number) => epochSeconds(now - days * day);
const none: BackupFacts = { lastMadeAt: null, lastTestedAt: null, newCards: 0, firstNewAt: null };

describe('the need for a backup', () => {
  it.each([
    ['none', 'nothing is here', none],
    ['first', 'the first card came', { ...none, newCards: 1, firstNewAt: ago(0) }],
    ['first', '19 cards came', { ...none, newCards: 19, firstNewAt: ago(29) }],
    ['due', '20 cards came', { ...none, newCards: 20, firstNewAt: ago(0) }],
    ['due', 'a card is here for 30 days', { ...none, newCards: 1, firstNewAt: ago(30) }],
    ['none', 'one was made lately', { ...none, lastMadeAt: ago(29), lastTestedAt: ago(29) }],
    ['due', 'one was made 30 days ago', { ...none, lastMadeAt: ago(30), lastTestedAt: ago(1) }],
    [
      'test',
      'none was opened for half a year',
      { ...none, lastMadeAt: ago(1), lastTestedAt: ago(182) },
    ],
  ] as const)('is %s when %s', (need, _when, facts) => {
    expect(backupNeed(facts, now)).toBe(need);
  });
});
