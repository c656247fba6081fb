import { describe, expect, it } from 'vitest';
import { placeOf, wayBack } from './places';

describe('placeOf', () => {
  it.each([
    ['/wallet', 'wallet', true],
    ['/wallet/c1', 'wallet', false],
    ['/activity', 'activity', true],
    ['/activity/e1', 'activity', false],
    ['/settings/about', 'settings', true],
    ['/scan', 'scan', false],
    ['/add/offer/1', undefined, false],
    ['/request/1', undefined, false],
    ['/result/1', undefined, false],
    ['/nowhere', undefined, true],
  ])('%s lights %s', (path, entry, hasBottomBar) => {
    expect(placeOf(path)).toMatchObject({ entry, hasBottomBar });
  });

  it('keeps new versions out of what is between a scan and its result', () => {
    const quiet = ['/scan', '/add/offer/1', '/request/1', '/result/1'];
    expect(quiet.map((path) => placeOf(path).allowsReminders)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(placeOf('/wallet').allowsReminders).toBe(true);
  });
});

describe('wayBack', () => {
  it('leads back to where the lock fell', () => {
    expect(wayBack({ from: '/request/1' })).toBe('/request/1');
  });

  it.each([
    [null],
    [{}],
    [{ from: 7 }],
    [{ from: 'https://evil.example' }],
    [{ from: '//evil.example' }],
    [{ from: '/\\evil.example' }],
    [{ from: '/unlock' }],
    [{ from: '/' }],
  ])('leads home for %j', (state) => {
    expect(wayBack(state)).toBe('/wallet');
  });
});
