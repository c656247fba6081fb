import { useState } from 'react';
import { announce } from './announcer';
import { Button } from './button';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Said and shown once it is on the clipboard. */
  readonly doneLabel: string;
  /** Said when the browser refuses the clipboard. */
  readonly failedLabel?: string | undefined;
  readonly variant?: 'quiet' | 'outline' | undefined;
  readonly isFlush?: boolean | undefined;
}

/** Puts text on the clipboard and says so. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, doneLabel, failedLabel = label, variant = 'quiet' } = props;
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  const shown = { none: label, done: doneLabel, failed: failedLabel }[outcome];
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('done');
        announce(doneLabel);
      },
      () => {
        setOutcome('failed');
        announce(failedLabel);
      },
    );
  };
  return (
    <Button
      variant={variant}
      isFlush={props.isFlush}
      icon={outcome === 'done' ? 'check' : 'copy'}
      onPress={copy}
    >
      {shown}
    </Button>
  );
}
