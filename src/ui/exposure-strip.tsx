import { classNames } from './class-names';
import { groupTicks, type Tick } from './group-ticks';

/**
 * One tick per field of a card: tall is always shown, thin can stay hidden, yellow leaves.
 * Hidden from assistive technology: the same fact must stand beside it in words, with the true count.
 */
export function ExposureStrip({ ticks }: { readonly ticks: readonly Tick[] }) {
  return (
    <span className="strip" aria-hidden="true">
      {groupTicks(ticks).map((tick, index) => (
        <span key={index} className={classNames('tick', tick !== 'hidden' && `tick-${tick}`)} />
      ))}
    </span>
  );
}
