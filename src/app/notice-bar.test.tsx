// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { roomStore } from '../state/follow-storage';
import { dropNotice, noticeStore, raiseNotice } from '../state/notices';
import { PortsProvider } from '../state/ports';
import { sessionStore } from '../state/session';
import { dropSealed, dropUnsaved, holdSealed, holdUnsaved } from '../state/unsaved';
import { skewStore } from '../state/watch-clock';
import { fakePorts } from '../testing/fake-ports';
import { NoticeBar } from './notice-bar';

let root: Root;
let place: HTMLElement;

const show = async (path = '/wallet'): Promise<string> => {
  history.replaceState(null, '', path);
  await act(async () => {
    root.render(
      <PortsProvider value={fakePorts({}).ports}>
        <NoticeBar onUpdate={() => undefined} />
      </PortsProvider>,
    );
  });
  await vi.dynamicImportSettled();
  // What is loaded later is drawn in a task of its own.
  await act(async () => {
    await new Promise((later) => setTimeout(later, 20));
  });
  return place.textContent;
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  dropUnsaved();
  for (const kind of noticeStore.getState().active) dropNotice(kind);
});

describe('the one bar', () => {
  it('says the most urgent thing alone', async () => {
    raiseNotice('offline');
    raiseNotice('not-protected');
    expect(await show()).toMatch(/^This browser may erase the wallet\./);
    await act(async () => holdUnsaved({ tryAgain: null, screen: null, isOvertaken: false }));
    expect(await show()).toMatch(/^Not saved\./);
    expect(place.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(place.querySelectorAll('[role=status]')).toHaveLength(0);
  });

  it('speaks of storage nowhere between scanning and the result', async () => {
    raiseNotice('not-protected');
    raiseNotice('offline');
    expect(await show('/request/1')).toMatch(/^You are offline\./);
  });

  it('leaves a card that was not stored to its own screen, and says it everywhere else', async () => {
    holdUnsaved({ tryAgain: async () => undefined, screen: '/add/offer/1', isOvertaken: false });
    expect(await show('/add/offer/1')).toBe('');
    expect(await show('/scan')).toBe(
      'Not saved. The browser refused to store it. Keep this tab open.Try againGo to the card',
    );
  });

  it('does not offer to try again where another window wrote in between', async () => {
    holdUnsaved({ tryAgain: null, screen: null, isOvertaken: true });
    expect(await show()).toBe(
      'Not saved. Another window changed the wallet in between. Lock it and open it again.Lock now',
    );
  });

  it('offers the sealed file of a card that could not be stored, also behind the lock, until it is stored or let go', async () => {
    type Sealed = Parameters<typeof holdSealed>[0];
    const receiving = 'r' as Sealed['receiving'];
    const file = { file: new Blob(['sealed']), name: 'card.facet-backup', receiving };
    // What is inside is not looked at here.
    const made = { ...file, leftOut: 0 } as unknown as Sealed;
    sessionStore.setState(
      { at: 'open', unreadable: 0, locksAt: null, isLockNear: false, isCodePending: false },
      true,
    );
    holdUnsaved({ tryAgain: async () => undefined, screen: '/add/offer/1', isOvertaken: false });
    holdSealed(made);
    sessionStore.setState({ at: 'locked' }, true);
    expect(await show('/unlock')).toBe(
      'Not saved. A card could not be stored before the wallet locked. It is sealed in this tab and nowhere else. Keep this tab open and save the file.Download it',
    );
    dropSealed('another' as Sealed['receiving']);
    expect(await show('/unlock')).toMatch(/^Not saved\./);
    dropSealed(receiving);
    expect(await show('/unlock')).toBe('');
  });

  it('takes what was not stored and is no card away with the lock', async () => {
    sessionStore.setState(
      { at: 'open', unreadable: 0, locksAt: null, isLockNear: false, isCodePending: false },
      true,
    );
    holdUnsaved({ tryAgain: null, screen: null, isOvertaken: false });
    sessionStore.setState({ at: 'locked' }, true);
    expect(await show('/unlock')).toBe('');
  });

  it('says M-CLOCK wherever dates are read', async () => {
    skewStore.setState({ seconds: -7_300 });
    raiseNotice('clock');
    expect(await show('/request/1')).toBe(
      'Your device clock looks wrong by 2 hours. Dates may read as ended or not started.',
    );
  });

  it('says how much room is left of how much', async () => {
    roomStore.setState({ usedBytes: 98_400_000, quotaBytes: 100_000_000 });
    raiseNotice('almost-full');
    expect(await show()).toBe(
      'Almost out of room. 98 MB of 100 MB. New cards may not save.Make roomBack up now',
    );
  });

  it('says M-EVICT where the browser erases what nobody visits', async () => {
    raiseNotice('may-erase');
    expect(await show()).toBe(
      'This browser may erase the wallet after 7 days without a visit. Add it to your home screen, or keep a backup.HowBack upLater',
    );
  });
});
