import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '../ui/button';
import { Stack } from '../ui/stack';
import { TextField } from '../ui/text-field';
import { t } from '../words/words';

interface NamePasskeyProps {
  /** What stands in front of the field. */
  readonly children?: ReactNode;
  readonly hasFocusFirst?: boolean;
  /** Asks the browser and keeps what it says: null when it is kept, else what went wrong, in words. */
  readonly onAdd: (name: string) => Promise<string | null>;
  /** Where it can be left for another time. */
  readonly onLater?: () => void;
}

/** Names a passkey and adds it; without a name it gets the usual one. */
export const NamePasskey = ({
  children,
  hasFocusFirst = false,
  onAdd,
  onLater,
}: NamePasskeyProps) => {
  const [name, setName] = useState(t('passkey.usualName'));
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setError(await onAdd(name.trim() === '' ? t('passkey.usualName') : name));
    setIsBusy(false);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Stack gap={onLater === undefined ? 4 : 5}>
        {children}
        <TextField
          label={t('passkey.name')}
          value={name}
          onChange={setName}
          maxLength={60}
          error={error ?? undefined}
          hasFocusFirst={hasFocusFirst}
        />
        <Button type="submit" variant="primary" isWide isBusy={isBusy}>
          {t(isBusy ? 'passkey.working' : 'passkey.add')}
        </Button>
        {onLater === undefined ? null : (
          <Button variant="quiet" onPress={onLater}>
            {t('passkey.later')}
          </Button>
        )}
      </Stack>
    </form>
  );
};
