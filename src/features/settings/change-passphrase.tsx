import { useState, type SyntheticEvent } from 'react';
import { passphraseStrength } from '../../core/policy/passphrase-strength';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { SectionTitle, Text } from '../../ui/text';
import { Stack } from '../../ui/stack';
import { TextField } from '../../ui/text-field';
import { t, type WordId } from '../../words/words';

type Outcome = 'idle' | 'busy' | 'changed' | 'wrong' | 'failed';

const errors: Partial<Record<Outcome, WordId>> = {
  wrong: 'security.wrong',
  failed: 'settings.notSaved',
};

/** Seals the wallet's key again under a new passphrase; the present one must open it first. */
export const ChangePassphrase = () => {
  const { vault } = usePorts();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const error = errors[outcome];

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (outcome === 'busy') return;
    setOutcome('busy');
    const changed = await vault.changePassphrase({ kind: 'passphrase', text: present }, next);
    if (changed.ok) {
      setPresent('');
      setNext('');
      setOutcome('changed');
    } else {
      setOutcome(changed.error.code === 'vault/wrong-secret' ? 'wrong' : 'failed');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={3}>
        <SectionTitle size="s">{t('security.passphrase')}</SectionTitle>
        <TextField
          label={t('security.present')}
          type="password"
          autoComplete="current-password"
          reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
          value={present}
          onChange={setPresent}
          error={error === undefined ? undefined : t(error)}
        />
        <TextField
          label={t('security.next')}
          description={
            next === '' ? undefined : t(`passphrase.strength.${passphraseStrength(next)}`)
          }
          type="password"
          autoComplete="new-password"
          reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
          value={next}
          onChange={setNext}
        />
        <Button
          type="submit"
          variant="outline"
          isBusy={outcome === 'busy'}
          blockedBecause={present === '' || next === '' ? true : undefined}
        >
          {t(outcome === 'busy' ? 'security.changing' : 'security.change')}
        </Button>
        {outcome === 'changed' ? (
          <Text tone="ok">
            <span role="status">{t('security.changed')}</span>
          </Text>
        ) : null}
      </Stack>
    </form>
  );
};
