import type { ReactNode } from 'react';
import { createContext, use } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** How deep a row stands; nested rows count up by themselves. */
const LevelContext = createContext(0);

export interface FieldRowProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly visibility?:
    { readonly kind: 'hidden' | 'part' | 'always'; readonly text: string } | undefined;
  readonly note?: ReactNode;
  /** At the end of the row, for example its menu. */
  readonly trailing?: ReactNode;
  /** A count instead of a value: "3 parts". */
  readonly isQuiet?: boolean | undefined;
  /** The rows of its parts. */
  readonly children?: ReactNode;
}

/** One field of a card, with what can be done with it and, under it, its parts. */
export function FieldRow(props: FieldRowProps) {
  const { visibility, note, trailing, isQuiet = false, children } = props;
  const level = use(LevelContext);
  return (
    <li>
      <div className="field-row" style={{ '--level': level }}>
        {level > 0 && <span className="field-row-branch" />}
        <div className="grow">
          <span className="claim-label">{props.label}</span>
          <span className={classNames('claim-value', isQuiet && 'claim-value-quiet')}>
            {props.value}
          </span>
          {note !== undefined && <span className="claim-note tone-act">{note}</span>}
        </div>
        {visibility && (
          <span
            className={classNames(
              'field-row-visibility',
              visibility.kind === 'always' && 'field-row-always',
            )}
          >
            <Icon name={visibility.kind === 'always' ? 'pin' : 'cover'} size="s" />
            <span>{visibility.text}</span>
          </span>
        )}
        {trailing}
      </div>
      {children !== undefined && (
        <ul>
          <LevelContext value={level + 1}>{children}</LevelContext>
        </ul>
      )}
    </li>
  );
}

/** The rows of a card, inside a panel. */
export function FieldList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className="field-list" aria-label={label}>
      {children}
    </ul>
  );
}
