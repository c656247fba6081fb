import type { ReactNode } from 'react';
import { useId } from 'react';
import { CheckBox } from './check-box';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Marker } from './marker';

export interface ClaimNote {
  readonly tone: 'quiet' | 'warn' | 'bad';
  readonly icon: IconName;
  readonly text: ReactNode;
}

export interface ClaimRowProps {
  /** What is on the row, in words, for example "Portrait, optional, photo of your face". */
  readonly name: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  /** Needed and shown with a lock; a press calls `onUnlock`, which explains and unlocks. */
  readonly isLocked?: boolean | undefined;
  readonly onUnlock?: (() => void) | undefined;
  /** False for pictures, which stand beside the yellow box instead of on yellow. */
  readonly isMarked?: boolean | undefined;
  readonly notes?: readonly ClaimNote[] | undefined;
  readonly trailing?: ReactNode;
}

/** One field in a request: on yellow exactly when it will leave. */
export function ClaimRow(props: ClaimRowProps) {
  const { isOn, isLocked = false, isMarked = true, notes = [], trailing } = props;
  const id = useId();
  const toggle = (next: boolean) => {
    if (isLocked) props.onUnlock?.();
    else props.onToggle(next);
  };
  return (
    <label className={classNames('claim', 'check-leaves')}>
      <CheckBox
        isOn={isOn}
        isLocked={isLocked}
        onChange={toggle}
        label={props.name}
        describedBy={id}
      />
      <span className="claim-text" id={id}>
        <span className="claim-label">{props.label}</span>
        <span className="claim-value">
          {isOn && isMarked ? <Marker>{props.value}</Marker> : props.value}
        </span>
        {notes.length > 0 && (
          <span className="claim-notes">
            {notes.map((note, index) => (
              <span key={index} className={`claim-note tone-${note.tone}`}>
                <Icon name={note.icon} size="xs" />
                <span>{note.text}</span>
              </span>
            ))}
          </span>
        )}
      </span>
      <span className="claim-trailing">{trailing}</span>
    </label>
  );
}

/** The fields of one card, as a group with a name such as "Driving licence from …, valid". */
export function Claims({
  legend,
  children,
}: {
  readonly legend: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <div className="claims">{children}</div>
    </fieldset>
  );
}
