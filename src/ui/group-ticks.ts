export type Tick = 'always' | 'hidden' | 'leaves';

const strength: Record<Tick, number> = { leaves: 2, always: 1, hidden: 0 };

/**
 * Groups one tick per field into at most `limit`, so that long cards still fit.
 *
 * Neighbours are merged evenly. A group shows its most exposed field: a field that leaves is never
 * folded away under one that stays.
 *
 * @param ticks one per field, in the card's order
 * @param limit the largest number of ticks to draw
 */
export function groupTicks(ticks: readonly Tick[], limit = 24): readonly Tick[] {
  if (ticks.length <= limit) return ticks;
  return Array.from({ length: limit }, (_, group) => {
    const start = Math.floor((group * ticks.length) / limit);
    const end = Math.floor(((group + 1) * ticks.length) / limit);
    return ticks
      .slice(start, end)
      .reduce<Tick>((most, tick) => (strength[tick] > strength[most] ? tick : most), 'hidden');
  });
}
