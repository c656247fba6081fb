import type { ElementType, ReactNode } from 'react';
import { classNames } from './class-names';

/** Multiples of 4 px, except 7, which is the desktop inset of 30 px. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface StackProps {
  readonly gap?: Gap | undefined;
  readonly align?: 'start' | 'center' | 'end' | 'stretch' | undefined;
  readonly as?: ElementType | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly children?: ReactNode;
}

/** Things one under the other. */
export function Stack(props: StackProps) {
  const { gap = 4, align, as: Element = 'div', id, label, children } = props;
  return (
    <Element
      className={classNames('stack', `gap-${gap}`, align && `align-${align}`)}
      id={id}
      aria-label={label}
    >
      {children}
    </Element>
  );
}

export interface RowProps extends Omit<StackProps, 'align'> {
  readonly align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch' | undefined;
  readonly justify?: 'start' | 'between' | 'end' | 'center' | undefined;
  readonly wrap?: boolean | undefined;
}

/** Things side by side. */
export function Row(props: RowProps) {
  const { gap = 2, align = 'center', justify = 'start', wrap = false, label, children } = props;
  const Element = props.as ?? 'div';
  return (
    <Element
      className={classNames(
        'row',
        `gap-${gap}`,
        `align-${align}`,
        justify !== 'start' && `justify-${justify}`,
        wrap && 'wrap',
      )}
      id={props.id}
      aria-label={label}
    >
      {children}
    </Element>
  );
}

/** Takes what room is left in a row or a stack. */
export function Grow({ children }: { readonly children?: ReactNode }) {
  return <div className="grow">{children}</div>;
}
