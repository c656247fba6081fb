import { useState } from 'react';
import { CodeSheet } from '../../display/code-sheet';
import { TypeBack } from '../../display/type-back';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';

type Step =
  | { readonly at: 'permit' }
  | { readonly at: 'code'; readonly code: string }
  | { readonly at: 'type'; readonly code: string };

/** A new recovery code; the present one opens until the new one was typed back. */
export const NewCode = ({ onClose }: { readonly onClose: () => void }) => {
  const { vault } = usePorts();
  const [step, setStep] = useState<Step>({ at: 'permit' });
  const make = async (): Promise<string | null> => {
    const made = await vault.newRecoveryCode();
    if (!made.ok) return t(slotMessages[made.error.code]);
    setStep({ at: 'code', code: made.value.recoveryCode });
    return null;
  };
  const confirm = async (
    groups: Parameters<typeof vault.confirmRecoveryCode>[0],
  ): Promise<string | null> => {
    const confirmed = await vault.confirmRecoveryCode(groups);
    if (!confirmed.ok) return t(slotMessages[confirmed.error.code]);
    announce(t('security.recoveryDone'), 'polite');
    onClose();
    return null;
  };
  return (
    <SlotDialog title={t('security.recoveryNew')} onClose={onClose}>
      {step.at === 'permit' ? (
        <PermitForm submit={{ label: t('security.continue') }} onPermitted={make}>
          <Text>{t('security.recoveryNewHelp')}</Text>
        </PermitForm>
      ) : null}
      {step.at === 'code' ? (
        <Stack gap={4}>
          <Text>{t('recovery.sentence')}</Text>
          <CodeSheet code={step.code} />
          <Button variant="primary" isWide onPress={() => setStep({ ...step, at: 'type' })}>
            {t('security.recoveryWrote')}
          </Button>
        </Stack>
      ) : null}
      {step.at === 'type' ? (
        <TypeBack
          title={<Text>{t('security.recoveryType')}</Text>}
          onTyped={confirm}
          onAgain={() => setStep({ ...step, at: 'code' })}
        />
      ) : null}
    </SlotDialog>
  );
};
