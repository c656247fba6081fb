import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

export interface ToldChipProps {
  readonly label: string;
  readonly times: number;
  readonly isChanged: boolean;
  /** All of it in words. */
  readonly words: string;
}

/** What was received, on yellow, with how often; hatched when it is no longer true. */
export function ToldChip({ label, times, isChanged, words }: ToldChipProps) {
  return (
    <>
      <span className={classNames('told', 'told-chip', isChanged && 'told-changed')} aria-hidden>
        {label} <b>{times}</b>
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}
