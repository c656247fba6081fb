import { AnswerButton } from './answer-button';
import type { Answer } from './answer-button';
import { useArmed } from './use-armed';

export interface OneAnswerProps {
  /** Changes whenever the screen does; the answer then waits 600 ms, so that no double click lands on it. */
  readonly armKey: string;
  readonly answer: Answer;
}

/** The only thing to press, where the screen before may have been pressed twice. */
export function OneAnswer({ armKey, answer }: OneAnswerProps) {
  return <AnswerButton answer={answer} isArmed={useArmed(armKey)} />;
}
