import type { ElementType, ReactNode } from 'react';
import { classNames } from './class-names';
import type { Ink } from './ink';

export interface SheetProps {
  readonly as?: ElementType | undefined;
  readonly label?: string | undefined;
  readonly isPadded?: boolean | undefined;
  readonly children: ReactNode;
}

/** A white panel on the page. */
export function Sheet({ as, label, isPadded = false, children }: SheetProps) {
  const Element = as ?? (label === undefined ? 'div' : 'section');
  return (
    <Element className={classNames('sheet', isPadded && 'sheet-padded')} aria-label={label}>
      {children}
    </Element>
  );
}

export interface SheetHeadProps {
  readonly ink?: Ink | undefined;
  readonly trailing?: ReactNode;
  /** A line under the name, for example the status. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The top of a panel, above its ink rule: whose card this part is about. */
export function SheetHead({ ink, trailing, below, children }: SheetHeadProps) {
  return (
    <div className="sheet-head">
      {ink && <span className={`sheet-head-ink ink-${ink}`} />}
      <div className="sheet-head-name">{children}</div>
      <div>{trailing}</div>
      {below !== undefined && <div className="sheet-head-below">{below}</div>}
    </div>
  );
}

export interface SheetCaptionProps {
  readonly isRuled?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** Names the rows that follow; ruled when a new part of a decision begins. */
export function SheetCaption({ isRuled = false, id, children }: SheetCaptionProps) {
  return (
    <div id={id} className={classNames('sheet-caption', isRuled && 'sheet-caption-ruled')}>
      {children}
    </div>
  );
}

/** The tinted end of a panel. */
export function SheetFoot({ children }: { readonly children: ReactNode }) {
  return <div className="sheet-foot">{children}</div>;
}
