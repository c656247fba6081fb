import { NamePasskey } from '../../display/name-passkey';
import { addPasskey } from '../../flows/passkeys';
import { usePorts } from '../../state/ports';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Text } from '../../ui/text';
import { t, type WordId } from '../../words/words';
import { addPasskeyMessages, passkeyMessages } from './messages';

const messages: Record<string, WordId> = { ...passkeyMessages, ...addPasskeyMessages };

/** A second, quicker way in, for whoever wants one. */
export const PasskeyStep = ({ onDone }: { readonly onDone: () => void }) => {
  const ports = usePorts();
  const add = async (name: string): Promise<string | null> => {
    const added = await addPasskey(ports, name);
    if (!added.ok) return t(messages[added.error.code] ?? 'passkey.notSaved');
    onDone();
    return null;
  };
  return (
    <Screen title={t('passkey.title')} width="narrow">
      <NamePasskey onAdd={add} onLater={onDone}>
        <ScreenTitle size="l">{t('passkey.title')}</ScreenTitle>
        <Text size="sentence">{t('passkey.sentence')}</Text>
      </NamePasskey>
    </Screen>
  );
};
