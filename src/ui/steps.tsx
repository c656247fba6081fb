import type { ReactNode } from 'react';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export interface Step {
  readonly id: string;
  readonly label: ReactNode;
  readonly state: 'done' | 'now' | 'todo' | 'failed';
  /** The state in words, for those who do not see the sign. */
  readonly stateLabel: string;
  readonly note?: ReactNode;
}

/** What happens, in order, and how far it has come. */
export function Steps({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={`step step-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="step-mark">
            {step.state === 'done' && <Icon name="check" size="xs" />}
            {step.state === 'failed' && <Icon name="x" size="xs" />}
          </span>
          <span>
            <span className="step-name">{step.label}</span>
            <VisuallyHidden>, {step.stateLabel}</VisuallyHidden>
            {step.note !== undefined && <span className="step-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
