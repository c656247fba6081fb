import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { SecretForm } from '../../display/secret-form';
import { permitWithPasskey } from '../../flows/passkeys';
import { passkeyAsksQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import type { ButtonVariant } from '../../ui/button';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { slotMessages } from './messages';

interface PermitFormProps {
  /** What is about to happen. */
  readonly children?: ReactNode;
  readonly submit: { readonly label: string; readonly variant?: ButtonVariant };
  /** Called once the vault has taken the secret; what it answers is an error in words, or null. */
  readonly onPermitted: () => Promise<string | null> | null;
}

/** Asks for a secret once more before anything that opens the wallet, or guards it, is changed. */
export const PermitForm = ({ children, submit, onPermitted }: PermitFormProps) => {
  const ports = usePorts();
  const asks = useQuery(passkeyAsksQuery(ports)).data ?? [];
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const permit = async (ask: () => ReturnType<typeof permitWithPasskey>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const permitted = await ask();
    setError(permitted.ok ? await onPermitted() : t(slotMessages[permitted.error.code]));
    setIsBusy(false);
  };

  return (
    <SecretForm
      submit={submit}
      isBusy={isBusy}
      error={error}
      onTyped={(secret) => void permit(() => ports.vault.permitSlotChanges(secret))}
      onPasskey={asks.length === 0 ? null : () => void permit(() => permitWithPasskey(ports, asks))}
    >
      {children}
      <Text>{t('security.secretHelp')}</Text>
    </SecretForm>
  );
};
