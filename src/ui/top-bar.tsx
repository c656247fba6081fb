import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Mark } from './mark';
import { ScreenTitle } from './screen-title';

export interface TopBarProps {
  /** The screen's title; left out where the title stands in the content. */
  readonly title?: string | undefined;
  /** The mark before the title, on home alone. */
  readonly hasMark?: boolean | undefined;
  readonly leading?: ReactNode;
  readonly trailing?: ReactNode;
}

/** The top of a screen: where am I, back, and the few presses that belong to all of it. */
export function TopBar({ title, hasMark = false, leading, trailing }: TopBarProps) {
  return (
    <header className={classNames('top-bar', leading !== undefined && 'top-bar-led')}>
      {leading}
      <div className="top-bar-title">
        {hasMark && (
          <span className="top-bar-brand-mark">
            <Mark size={28} />
          </span>
        )}
        {title !== undefined && (
          <ScreenTitle className={hasMark ? 'top-bar-brand' : 'title-s'}>{title}</ScreenTitle>
        )}
      </div>
      {trailing}
    </header>
  );
}
