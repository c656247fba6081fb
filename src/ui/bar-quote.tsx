import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface BarQuoteProps {
  readonly size?: 'm' | 'l' | undefined;
  /** Without the bar, where a heading already introduces it. */
  readonly isPlain?: boolean | undefined;
  /** The negative line: what they will not learn. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** The plain sentence, introduced by an ink bar. */
export function BarQuote({ size = 'm', isPlain = false, after, children }: BarQuoteProps) {
  return (
    <section
      className={classNames(
        'bar-quote',
        size === 'l' && 'bar-quote-l',
        isPlain && 'bar-quote-plain',
      )}
    >
      <p className="bar-quote-sentence">{children}</p>
      {after !== undefined && <p className="bar-quote-after">{after}</p>}
    </section>
  );
}
