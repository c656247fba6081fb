import { useState, type SyntheticEvent } from 'react';
import { addPasskey } from '../../flows/passkeys';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t, type WordId } from '../../words/words';
import { addPasskeyMessages, passkeyMessages } from './messages';

const messages: Record<string, WordId> = { ...passkeyMessages, ...addPasskeyMessages };

/** A second, quicker way in, for whoever wants one. */
export const PasskeyStep = ({ onDone }: { readonly onDone: () => void }) => {
  const ports = usePorts();
  const [name, setName] = useState(t('passkey.usualName'));
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<WordId | null>(null);

  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const added = await addPasskey(ports, name.trim() === '' ? t('passkey.usualName') : name);
    setIsBusy(false);
    if (added.ok) onDone();
    else setError(messages[added.error.code] ?? 'passkey.notSaved');
  };

  return (
    <Screen title={t('passkey.title')} width="narrow">
      <form onSubmit={(event) => void add(event)}>
        <Stack gap={5}>
          <ScreenTitle size="l">{t('passkey.title')}</ScreenTitle>
          <Text size="sentence">{t('passkey.sentence')}</Text>
          <TextField
            label={t('passkey.name')}
            value={name}
            onChange={setName}
            maxLength={60}
            error={error === null ? undefined : t(error)}
          />
          <Button type="submit" variant="primary" isWide isBusy={isBusy}>
            {t(isBusy ? 'passkey.working' : 'passkey.add')}
          </Button>
          <Button variant="quiet" onPress={onDone}>
            {t('passkey.later')}
          </Button>
        </Stack>
      </form>
    </Screen>
  );
};
