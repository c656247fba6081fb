import type { ReactNode } from 'react';
import { use, useCallback, useEffect, useRef } from 'react';
import { classNames } from './class-names';
import { ArriveContext, ScreenFrameContext } from './screen-frame';
import { useLateNotice } from './use-late-notice';
import { useReachableScroll } from './use-reachable-scroll';

export interface ScreenProps {
  /** For the document title: never a personal value. */
  readonly title: string;
  readonly bar?: ReactNode;
  readonly footer?: ReactNode;
  /** Stands at the inline end on desktop, after the rest elsewhere. */
  readonly aside?: ReactNode;
  /** `narrow` is one 420 px column in the middle, for what stands outside the wallet. */
  readonly width?: 'text' | 'narrow' | 'full' | undefined;
  readonly children: ReactNode;
}

/**
 * One screenful: its bar, the app-wide notice, its content and its footer.
 *
 * On arrival focus moves to the first heading, so that it is read once; a field that took focus
 * first keeps it.
 */
export function Screen(props: ScreenProps) {
  const { title, footer, aside, width = 'text', children } = props;
  const { notice, appName, isSecondary } = use(ScreenFrameContext);
  const hasArrived = useRef(false);
  const scroll = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useReachableScroll(scroll);
  useLateNotice(bar);

  useEffect(() => {
    if (!isSecondary)
      document.title = appName === '' || appName === title ? title : `${title}, ${appName}`;
  }, [title, appName, isSecondary]);

  const arrive = useCallback(
    (heading: HTMLElement) => {
      if (isSecondary || hasArrived.current) return;
      hasArrived.current = true;
      if (document.activeElement instanceof HTMLInputElement) return;
      heading.focus({ preventScroll: true });
    },
    [isSecondary],
  );

  const body = (
    <>
      <div className="screen-scroll" ref={scroll}>
        {props.bar}
        {!isSecondary && (
          <div className="screen-notice" ref={bar}>
            {notice}
          </div>
        )}
        <div className="screen-body">{children}</div>
      </div>
      {footer}
    </>
  );
  return (
    <ArriveContext value={arrive}>
      <div
        className={classNames(
          'screen',
          `screen-${width}`,
          aside !== undefined && 'screen-has-aside',
        )}
      >
        {/* Always the same place for the content: an aside that comes or goes must not make it anew. */}
        <div className="screen-form">{body}</div>
        {aside !== undefined && <div className="screen-aside">{aside}</div>}
      </div>
    </ArriveContext>
  );
}
