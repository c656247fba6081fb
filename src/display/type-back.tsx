import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../ui/button';
import { Stack } from '../ui/stack';
import { TextField } from '../ui/text-field';
import { t } from '../words/words';

interface TypeBackProps {
  readonly title: ReactNode;
  /** Hands both groups to the vault; null when it took them, else what went wrong, in words. */
  readonly onTyped: (groups: {
    readonly second: string;
    readonly fifth: string;
  }) => Promise<string | null>;
  readonly onAgain: () => void;
}

/** Two groups typed back prove that the code was written down; the vault compares them. */
export const TypeBack = ({ title, onTyped, onAgain }: TypeBackProps) => {
  const [second, setSecond] = useState('');
  const [fifth, setFifth] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setError(await onTyped({ second, fifth }));
    setIsBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        {title}
        <TextField
          label={t('confirm.second')}
          value={second}
          onChange={setSecond}
          isMono
          autoComplete="off"
          hasFocusFirst
        />
        <TextField
          label={t('confirm.fifth')}
          value={fifth}
          onChange={setFifth}
          isMono
          autoComplete="off"
          error={error ?? undefined}
        />
        <Button type="submit" variant="primary" isWide isBusy={isBusy}>
          {t('confirm.next')}
        </Button>
        <Button variant="quiet" onPress={onAgain}>
          {t('confirm.again')}
        </Button>
      </Stack>
    </form>
  );
};
