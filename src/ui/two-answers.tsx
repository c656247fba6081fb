import { AnswerButton } from './answer-button';
import type { Answer } from './answer-button';
import { useArmed } from './use-armed';

export interface TwoAnswersProps {
  /** Changes whenever what is being answered changes; both answers then wait 600 ms. */
  readonly armKey: string;
  readonly no: Answer;
  readonly yes: Answer;
}

/** Two answers of equal size, weight and distance. None is the default. */
export function TwoAnswers({ armKey, no, yes }: TwoAnswersProps) {
  const isArmed = useArmed(armKey);
  return (
    <div className="two-answers" data-armed={isArmed}>
      <AnswerButton answer={no} isArmed={isArmed} />
      <AnswerButton answer={yes} isArmed={isArmed} />
    </div>
  );
}
