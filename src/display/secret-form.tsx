import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button, type ButtonVariant } from '../ui/button';
import { OrRule } from '../ui/or-rule';
import { Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { TextButton } from '../ui/text-button';
import { TextField } from '../ui/text-field';
import { t } from '../words/words';
import type { UnlockSecret } from '../ports/vault-access';

interface SecretFormProps {
  /** What is about to happen. */
  readonly children?: ReactNode;
  readonly submit: { readonly label: ReactNode; readonly variant?: ButtonVariant };
  readonly isBusy: boolean;
  /** Why the last one did not do, in words. */
  readonly error: string | null;
  readonly onTyped: (secret: Exclude<UnlockSecret, { kind: 'passkey' }>) => void;
  /** Null where no passkey opens the wallet here. */
  readonly onPasskey: (() => void) | null;
}

/** Asks for what opens the wallet once more: the passphrase, the recovery code or a passkey. */
export const SecretForm = (props: SecretFormProps) => {
  const { children, submit, isBusy, error, onTyped, onPasskey } = props;
  const [kind, setKind] = useState<'passphrase' | 'recovery-code'>('passphrase');
  const [text, setText] = useState('');
  const isPassphrase = kind === 'passphrase';
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text !== '' && !isBusy) onTyped({ kind, text });
  };
  return (
    <form onSubmit={send}>
      <Stack gap={4}>
        {children}
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
        {onPasskey === null ? null : (
          <>
            <OrRule word={t('unlock.or')} />
            <Button isWide onPress={onPasskey}>
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
