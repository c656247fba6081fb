import { useState, type SyntheticEvent } from 'react';
import { passphraseStrength } from '../../core/policy/passphrase-strength';
import { LongWork } from '../../display/long-work';
import { whileHeld } from '../../state/lock-signs';
import { usePorts } from '../../state/ports';
import { endProgress } from '../../state/progress';
import { lockNow } from '../../state/session-control';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';
import { WriteCodeDown } from './write-code-down';

type Step =
  | { readonly at: 'permit' }
  | { readonly at: 'passphrase' }
  | { readonly at: 'code'; readonly code: string };

/** A new passphrase, a new code, and everything sealed again under a new key; then the wallet locks. */
export const SealAnew = ({ onClose }: { readonly onClose: () => void }) => {
  const ports = usePorts();
  const [step, setStep] = useState<Step>({ at: 'permit' });
  const seal = async (
    groups: Parameters<typeof ports.vault.sealAllAnew>[0],
  ): Promise<string | null> => {
    // Cut off in the middle nothing is lost, but it would have to begin again.
    const sealed = await whileHeld(ports, () => ports.vault.sealAllAnew(groups));
    endProgress();
    if (!sealed.ok) return t(slotMessages[sealed.error.code]);
    await lockNow(ports, 'sealed-anew');
    announce(t('security.seenDone'), 'polite');
    return null;
  };
  return (
    <SlotDialog title={t('security.seenStart')} onClose={onClose}>
      {step.at === 'permit' ? (
        <PermitForm
          submit={{ label: t('security.continue') }}
          onPermitted={() => {
            setStep({ at: 'passphrase' });
            return null;
          }}
        >
          <Text>{t('security.seenCopies')}</Text>
        </PermitForm>
      ) : null}
      {step.at === 'passphrase' ? (
        <NewPassphrase onCode={(code) => setStep({ at: 'code', code })} />
      ) : null}
      {step.at === 'code' ? (
        <>
          <WriteCodeDown code={step.code} question={t('security.seenType')} onTyped={seal} />
          <LongWork words="security.sealingAnew" />
        </>
      ) : null}
    </SlotDialog>
  );
};

const NewPassphrase = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const { vault } = usePorts();
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const prepare = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const prepared = await vault.prepareNewRoot(text);
    setIsBusy(false);
    if (prepared.ok) onCode(prepared.value.recoveryCode);
    else setError(t(slotMessages[prepared.error.code]));
  };
  return (
    <form onSubmit={(event) => void prepare(event)}>
      <Stack gap={4}>
        <TextField
          label={t('security.next')}
          type="password"
          autoComplete="new-password"
          description={
            text === '' ? undefined : t(`passphrase.strength.${passphraseStrength(text)}`)
          }
          reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
          value={text}
          onChange={setText}
          error={error ?? undefined}
          hasFocusFirst
        />
        <Button
          type="submit"
          variant="primary"
          isWide
          isBusy={isBusy}
          blockedBecause={text === '' ? true : undefined}
        >
          {t(isBusy ? 'security.checking' : 'security.continue')}
        </Button>
      </Stack>
    </form>
  );
};
