import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTicks, type Tick } from './group-ticks';

const hidden = (count: number): Tick[] => Array<Tick>(count).fill('hidden');

describe('groupTicks', () => {
  it('leaves short cards as they are', () => {
    const ticks: Tick[] = ['always', ...hidden(23)];
    expect(groupTicks(ticks)).toEqual(ticks);
  });

  it('draws 24 ticks for any longer card', () => {
    expect(groupTicks(hidden(25))).toHaveLength(24);
    expect(groupTicks(hidden(4_096))).toHaveLength(24);
  });

  it('never folds a field that leaves away', () => {
    const tick = fc.constantFrom<Tick>('always', 'hidden', 'leaves');
    fc.assert(
      fc.property(fc.array(tick, { maxLength: 300 }), (ticks) => {
        expect(groupTicks(ticks).includes('leaves')).toBe(ticks.includes('leaves'));
      }),
    );
  });
});
