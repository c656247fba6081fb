import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Ink } from './ink';
import { ScreenTitle } from './screen-title';

export interface CardFaceProps {
  readonly ink: Ink;
  readonly initials: string;
  /** The screen's title, unless `isTitle` is false. */
  readonly title: ReactNode;
  readonly issuer: ReactNode;
  /** Up to two lines; the first is the holder's name. */
  readonly lines?: readonly ReactNode[] | undefined;
  readonly portrait?: ReactNode;
  readonly status?: ReactNode;
  readonly statusNote?: ReactNode;
  readonly isOff?: boolean | undefined;
  readonly isTitle?: boolean | undefined;
}

/** The front of a card, large. */
export function CardFace(props: CardFaceProps) {
  const { lines = [], isOff = false, isTitle = true } = props;
  return (
    <section className={classNames('slip', 'card-face', isOff && 'slip-off')}>
      <div className={classNames('slip-spine', `ink-${props.ink}`)} aria-hidden="true">
        {props.initials}
      </div>
      <div className="slip-body">
        <div className="card-face-top">
          <div className="grow">
            {isTitle ? (
              <ScreenTitle className="slip-title card-face-title">{props.title}</ScreenTitle>
            ) : (
              <h2 className="slip-title card-face-title">{props.title}</h2>
            )}
            <p className="slip-issuer card-face-issuer">{props.issuer}</p>
            {lines.length > 0 && (
              <div className="card-face-lines">
                {lines.map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </div>
            )}
          </div>
          {props.portrait}
        </div>
        <div className="card-face-status">
          {props.status}
          <span>{props.statusNote}</span>
        </div>
      </div>
    </section>
  );
}
