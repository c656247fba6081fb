import type { ElementType, ReactNode } from 'react';
import { classNames } from './class-names';

export interface TextProps {
  readonly as?: ElementType | undefined;
  readonly size?: 'caption' | 'small' | 'body' | 'row' | 'sentence' | 'lead' | undefined;
  readonly tone?: 'ink' | 'quiet' | 'ok' | 'warn' | 'bad' | undefined;
  readonly weight?: '400' | '500' | '650' | '750' | undefined;
  readonly breakAnywhere?: boolean | undefined;
  readonly id?: string | undefined;
  readonly role?: 'status' | 'alert' | undefined;
  readonly children?: ReactNode;
}

/** Running text in one of the steps of the scale. */
export function Text(props: TextProps) {
  const { as: Element = 'p', size = 'body', tone = 'ink', weight, breakAnywhere = false } = props;
  return (
    <Element
      id={props.id}
      role={props.role}
      className={classNames(
        `text-${size}`,
        tone !== 'ink' && `tone-${tone}`,
        weight && `weight-${weight}`,
        breakAnywhere && 'break-anywhere',
      )}
    >
      {props.children}
    </Element>
  );
}

export interface SectionTitleProps {
  readonly size?: 'caption' | 's' | 'm' | 'l' | undefined;
  readonly as?: 'h2' | 'h3' | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** The heading of a part of a screen. */
export function SectionTitle({ size = 'm', as: Element = 'h2', id, children }: SectionTitleProps) {
  return (
    <Element id={id} className={`section-title-${size}`}>
      {children}
    </Element>
  );
}

/** A line between parts; the strong one belongs to a decision. */
export function Rule({ isStrong = false }: { readonly isStrong?: boolean | undefined }) {
  return <hr className={classNames('rule', isStrong && 'rule-strong')} />;
}
