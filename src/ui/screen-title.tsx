import type { ReactNode } from 'react';
import { use, useEffect, useRef } from 'react';
import { ArriveContext, ScreenFrameContext } from './screen-frame';

export interface ScreenTitleProps {
  readonly size?: 's' | 'm' | 'l' | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The one `h1` of a screen; an `h2` while the screen is only the list beside another. */
export function ScreenTitle({ size = 'm', className, children }: ScreenTitleProps) {
  const { isSecondary } = use(ScreenFrameContext);
  const arrive = use(ArriveContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) arrive(heading.current);
  }, [arrive]);
  const Element = isSecondary ? 'h2' : 'h1';
  return (
    <Element
      ref={heading}
      className={className ?? `title-${size}`}
      tabIndex={isSecondary ? undefined : -1}
    >
      {children}
    </Element>
  );
}
