import { useState, type SyntheticEvent } from 'react';
import { passphraseStrength } from '../../core/policy/passphrase-strength';
import { makeWallet } from '../../flows/unlock';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import type { CreateFailure } from '../../ports/vault-access';
import { createMessages } from './messages';

/** The passphrase: paste and managers allowed, strength in words, a weak one after a plain warning. */
export const ChoosePassphrase = ({
  onMade,
  onBack,
}: {
  readonly onMade: (recoveryCode: string) => void;
  readonly onBack: () => void;
}) => {
  const ports = usePorts();
  const [text, setText] = useState('');
  const [isWeakAccepted, setIsWeakAccepted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<CreateFailure['code'] | null>(null);
  const strength = passphraseStrength(text);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy || (strength === 'weak' && !isWeakAccepted)) return;
    setIsBusy(true);
    const made = await makeWallet(ports, text);
    setIsBusy(false);
    if (made.ok) onMade(made.value.recoveryCode);
    else setFailure(made.error.code);
  };

  return (
    <Screen title={t('passphrase.title')} width="narrow">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={5}>
          <ScreenTitle size="l">{t('passphrase.title')}</ScreenTitle>
          <TextField
            label={t('passphrase.label')}
            description={
              strength === 'empty'
                ? t('passphrase.description')
                : t(`passphrase.strength.${strength}`)
            }
            type="password"
            autoComplete="new-password"
            reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
            value={text}
            onChange={(next) => {
              setText(next);
              setFailure(null);
            }}
            error={failure === null ? undefined : t(createMessages[failure])}
            hasFocusFirst
          />
          {strength === 'weak' ? (
            <Checkbox isOn={isWeakAccepted} onChange={setIsWeakAccepted}>
              {t('passphrase.weakAnyway')}
            </Checkbox>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isWide
            isBusy={isBusy}
            blockedBecause={
              strength === 'weak' && !isWeakAccepted ? t('passphrase.strength.weak') : undefined
            }
          >
            {isBusy ? t('passphrase.working') : t('passphrase.next')}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {t('passphrase.back')}
          </Button>
        </Stack>
      </form>
    </Screen>
  );
};
