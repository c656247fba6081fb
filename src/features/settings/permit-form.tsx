import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { permitWithPasskey } from '../../flows/passkeys';
import { passkeyAsksQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Button, type ButtonVariant } from '../../ui/button';
import { OrRule } from '../../ui/or-rule';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextButton } from '../../ui/text-button';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import { slotMessages } from './messages';

interface PermitFormProps {
  /** What is about to happen. */
  readonly children?: ReactNode;
  readonly submit: { readonly label: string; readonly variant?: ButtonVariant };
  /** Called once the vault has taken the secret; what it answers is an error in words, or null. */
  readonly onPermitted: () => Promise<string | null> | null;
}

/** Asks for a secret once more before anything that opens the wallet is changed. */
export const PermitForm = ({ children, submit, onPermitted }: PermitFormProps) => {
  const ports = usePorts();
  const asks = useQuery(passkeyAsksQuery(ports)).data ?? [];
  const [kind, setKind] = useState<'passphrase' | 'recovery-code'>('passphrase');
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const isPassphrase = kind === 'passphrase';

  const permit = async (ask: () => ReturnType<typeof permitWithPasskey>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const permitted = await ask();
    setError(permitted.ok ? await onPermitted() : t(slotMessages[permitted.error.code]));
    setIsBusy(false);
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    void permit(() => ports.vault.permitSlotChanges({ kind, text }));
  };

  return (
    <form onSubmit={send}>
      <Stack gap={4}>
        {children}
        <Text>{t('security.secretHelp')}</Text>
        <TextField
          label={t(isPassphrase ? 'security.present' : 'unlock.recoveryCode')}
          type={isPassphrase ? 'password' : 'text'}
          isMono={!isPassphrase}
          autoComplete={isPassphrase ? 'current-password' : 'off'}
          reveal={
            isPassphrase ? { show: t('passphrase.show'), hide: t('passphrase.hide') } : undefined
          }
          value={text}
          onChange={setText}
          error={error ?? undefined}
          hasFocusFirst
        />
        <Button
          type="submit"
          variant={submit.variant ?? 'primary'}
          isWide
          isBusy={isBusy}
          blockedBecause={text === '' ? true : undefined}
        >
          {isBusy ? t('security.checking') : submit.label}
        </Button>
        {asks.length === 0 ? null : (
          <>
            <OrRule word={t('unlock.or')} />
            <Button isWide onPress={() => void permit(() => permitWithPasskey(ports, asks))}>
              {t('unlock.passkey')}
            </Button>
          </>
        )}
        <Text size="small" tone="quiet">
          <TextButton onPress={() => setKind(isPassphrase ? 'recovery-code' : 'passphrase')}>
            {t(isPassphrase ? 'security.withCode' : 'security.withPassphrase')}
          </TextButton>
        </Text>
      </Stack>
    </form>
  );
};
