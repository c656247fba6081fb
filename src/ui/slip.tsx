import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Cover } from './cover';
import { ExposureStrip } from './exposure-strip';
import type { Tick } from './group-ticks';
import type { Ink } from './ink';
import { Link } from './link';

export interface SlipValue {
  readonly label: ReactNode;
  /** Left out while values are covered. */
  readonly value?: ReactNode;
}

export interface SlipProps {
  readonly href: string;
  /** The whole row in words: title, issuer, status, exposure. */
  readonly label: string;
  readonly title: ReactNode;
  readonly issuer: ReactNode;
  readonly ink: Ink;
  readonly initials: string;
  readonly status?: ReactNode;
  readonly ticks: readonly Tick[];
  /** What the strip shows, in words. */
  readonly exposure: ReactNode;
  readonly lastUsed?: ReactNode;
  readonly values?: readonly SlipValue[] | undefined;
  /** What is read in place of a covered value. */
  readonly coverLabel?: string | undefined;
  /** Grey and struck through: withdrawn. */
  readonly isOff?: boolean | undefined;
  readonly isSelected?: boolean | undefined;
  readonly headingLevel?: 'h2' | 'h3' | undefined;
}

/** A card in a list. */
export function Slip(props: SlipProps) {
  const { values = [], isOff = false, isSelected = false, headingLevel: Heading = 'h3' } = props;
  return (
    <article className={classNames('slip', isOff && 'slip-off', isSelected && 'slip-selected')}>
      <div className={classNames('slip-spine', `ink-${props.ink}`)} aria-hidden="true">
        {props.initials}
      </div>
      <div className="slip-body">
        <div className="slip-head">
          <Heading className="slip-title">
            <Link
              href={props.href}
              className="slip-link"
              label={props.label}
              isCurrent={isSelected}
            >
              {props.title}
            </Link>
          </Heading>
          {props.status}
        </div>
        <div className="slip-issuer">{props.issuer}</div>
        {values.length > 0 && (
          <dl className="slip-values">
            {values.map(({ label, value }, index) => (
              <div key={index} className="slip-value">
                <dt>{label}</dt>
                <dd>
                  {value ?? <Cover width={index === 0 ? 104 : 66} label={props.coverLabel} />}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div className="slip-foot">
          <span className="slip-exposure">
            <ExposureStrip ticks={props.ticks} />
            <span>{props.exposure}</span>
          </span>
          <span>{props.lastUsed}</span>
        </div>
      </div>
    </article>
  );
}
