import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { day, epochSeconds } from '../core/kernel/time';
import type { BackupNote } from '../ports/vault-backup';
import { fakePorts } from '../testing/fake-ports';
import { reviewTime } from '../testing/review-builders';
import { makeBackup, readBackupStanding } from './back-up';

const ago = (days: number) => epochSeconds(reviewTime - days * day);
const note = (kind: BackupNote['kind'], days: number, madeDays = days): BackupNote => ({
  kind,
  at: ago(days),
  madeAt: ago(madeDays),
  cards: 1,
});

const standingOf = (notes: readonly BackupNote[], newCards = 0) =>
  readBackupStanding(
    fakePorts({
      vault: {
        backupHistory: async () =>
          ok({ notes, newCards, firstNewAt: newCards === 0 ? null : ago(1) }),
      },
    }).ports,
  );

describe('how the wallet stands with its backups', () => {
  it('is told by the newest that was made', async () => {
    expect(await standingOf([note('made', 2), note('made', 40)])).toMatchObject({
      value: { need: 'none', lastMadeAt: ago(2) },
    });
  });

  it('counts the one this wallet was restored from, by the day it was made', async () => {
    expect(await standingOf([note('restored', 1, 60)])).toMatchObject({
      value: { need: 'due', lastMadeAt: ago(60) },
    });
  });

  it('asks for a test once nobody has opened one for half a year', async () => {
    const notes = [note('made', 2), note('made', 190)];
    expect(await standingOf(notes)).toMatchObject({ value: { need: 'test' } });
    expect(await standingOf([...notes, note('checked', 100, 120)])).toMatchObject({
      value: { need: 'none' },
    });
  });

  it('is not known while the wallet is locked', async () => {
    const { ports } = fakePorts({
      vault: { backupHistory: async () => fail({ code: 'vault/locked' }) },
    });
    expect(await readBackupStanding(ports)).toEqual(fail({ code: 'vault/locked' }));
  });
});

describe('making a backup', () => {
  it('hands out nothing that did not read back', async () => {
    const { ports, calls } = fakePorts({
      vault: { writeBackup: async () => fail({ code: 'backup/read-back' }) },
    });
    expect(await makeBackup(ports, null, null)).toEqual(fail({ code: 'backup/read-back' }));
    expect(calls).toEqual(['vault.writeBackup']);
  });
});
