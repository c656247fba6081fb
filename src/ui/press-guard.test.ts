import { describe, expect, it } from 'vitest';
import { createPressGuard } from './press-guard';

describe('a guarded button', () => {
  it('answers a press that begins and ends while armed', () => {
    const guard = createPressGuard();
    guard.begin(true);
    expect(guard.allows(true, 1)).toBe(true);
  });

  it('refuses a press before it is armed', () => {
    const guard = createPressGuard();
    guard.begin(false);
    expect(guard.allows(false, 1)).toBe(false);
  });

  it('refuses a press held down through the arming', () => {
    const guard = createPressGuard();
    guard.begin(false);
    expect(guard.allows(true, 1)).toBe(false);
  });

  it('answers the next press after a refused one', () => {
    const guard = createPressGuard();
    guard.begin(false);
    guard.allows(true, 1);
    guard.begin(true);
    expect(guard.allows(true, 1)).toBe(true);
  });

  it('refuses the second half of a double click', () => {
    const guard = createPressGuard();
    guard.begin(true);
    expect(guard.allows(true, 2)).toBe(false);
  });

  it('answers assistive technology, which clicks without pressing', () => {
    expect(createPressGuard().allows(true, 0)).toBe(true);
    expect(createPressGuard().allows(false, 0)).toBe(false);
  });
});
