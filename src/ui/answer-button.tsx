import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useState } from 'react';
import { classNames } from './class-names';
import { createPressGuard } from './press-guard';
import { VisuallyHidden } from './visually-hidden';

export interface Answer {
  readonly label: ReactNode;
  readonly onPress: () => void;
  readonly variant?: 'outline' | 'primary' | undefined;
  /** Why this answer cannot be given yet; it stays focusable and says so. */
  readonly blockedBecause?: string | undefined;
  readonly onBlocked?: (() => void) | undefined;
}

interface AnswerButtonProps {
  readonly answer: Answer;
  readonly isArmed: boolean;
}

/** A button that takes no press begun before it was armed. */
export function AnswerButton({ answer, isArmed }: AnswerButtonProps) {
  const { label, onPress, variant = 'outline', blockedBecause, onBlocked } = answer;
  const reasonId = useId();
  const [guard] = useState(createPressGuard);
  const isBlocked = blockedBecause !== undefined;
  const begin = () => {
    guard.begin(isArmed);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.repeat) event.preventDefault();
    else begin();
  };
  const press = (event: MouseEvent) => {
    if (!guard.allows(isArmed, event.detail)) return;
    if (isBlocked) onBlocked?.();
    else onPress();
  };
  return (
    <div className="answer">
      <button
        type="button"
        className={classNames('button', 'button-wide', `button-${variant}`)}
        data-blocked={isBlocked || undefined}
        aria-disabled={isBlocked || !isArmed || undefined}
        aria-describedby={isBlocked ? reasonId : undefined}
        onPointerDown={begin}
        onKeyDown={keys}
        onClick={press}
      >
        <span className="answer-words">{label}</span>
      </button>
      {isBlocked && <VisuallyHidden id={reasonId}>{blockedBecause}</VisuallyHidden>}
    </div>
  );
}
