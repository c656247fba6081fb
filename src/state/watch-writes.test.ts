import { beforeEach, describe, expect, it } from 'vitest';
import type { CredentialId } from '../core/credential/credential';
import { fail, ok } from '../core/kernel/result';
import type { PendingId } from '../ports/vault';
import { fakePorts, type FakeParts } from '../testing/fake-ports';
import { noticeStore } from './notices';
import { sessionStore } from './session';
import { dropUnsaved, holdUnsaved, unsavedStore } from './unsaved';
import { watchWrites } from './watch-writes';

const refused = async () => fail({ code: 'vault/write', facts: { reason: 'QuotaExceededError' } });
const card = 'c' as CredentialId;

const watched = (parts: FakeParts) => watchWrites(fakePorts(parts).ports).vault;
const isSaid = (): boolean => noticeStore.getState().active.has('write-failed');

describe('a watched write', () => {
  beforeEach(dropUnsaved);

  it('raises the bar when it is refused, and hands the answer on', async () => {
    const vault = watched({ vault: { forgetCard: refused } });
    expect(await vault.forgetCard(card)).toMatchObject({ error: { code: 'vault/write' } });
    expect(isSaid()).toBe(true);
  });

  it('is done again by the bar, which goes when it holds', async () => {
    let tries = 0;
    const forgetCard = async () => ((tries += 1) < 3 ? refused() : ok(undefined));
    await watched({ vault: { forgetCard } }).forgetCard(card);
    await unsavedStore.getState().unsaved?.tryAgain?.();
    expect(isSaid()).toBe(true);
    await unsavedStore.getState().unsaved?.tryAgain?.();
    expect([tries, isSaid()]).toEqual([3, false]);
  });

  it('is not done again where another window wrote in between', async () => {
    const forgetCard = async () =>
      fail({ code: 'vault/write', facts: { reason: 'another-writer' } } as const);
    await watched({ vault: { forgetCard } }).forgetCard(card);
    expect(unsavedStore.getState().unsaved).toEqual({
      tryAgain: null,
      screen: null,
      isOvertaken: true,
    });
  });

  it('is not done again by the bar when doing it twice could share twice', async () => {
    const vault = watched({ vault: { present: refused } });
    await vault.present({} as Parameters<typeof vault.present>[0]);
    expect(unsavedStore.getState().unsaved?.tryAgain).toBeNull();
  });

  it('takes the bar down when the next one holds, but not a card’s that still waits', async () => {
    const vault = watched({
      vault: { forgetCard: async () => ok(undefined), keep: async () => ok(card) },
    });
    holdUnsaved({ tryAgain: null, screen: '/add/offer/1', isOvertaken: false });
    await vault.forgetCard(card);
    expect(isSaid()).toBe(true);
    await vault.keep('p' as PendingId, null);
    expect(isSaid()).toBe(false);
  });

  it('says nothing of other failures', async () => {
    const vault = watched({ vault: { forgetCard: async () => fail({ code: 'vault/locked' }) } });
    await vault.forgetCard(card);
    expect(isSaid()).toBe(false);
  });

  it('lets go of what could not be stored when the wallet locks', async () => {
    sessionStore.setState({ at: 'open', unreadable: 0, locksAt: null, isLockNear: false }, true);
    await watched({ vault: { forgetCard: refused } }).forgetCard(card);
    sessionStore.setState({ at: 'locked' }, true);
    expect([isSaid(), unsavedStore.getState().unsaved]).toEqual([false, null]);
  });
});
