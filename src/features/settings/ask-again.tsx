import { useState } from 'react';
import { askAgainLevels, asksLess, type AskAgain as Level } from '../../core/policy/ask-again';
import { changeSettings } from '../../state/change-settings';
import { usePorts } from '../../state/ports';
import { RadioGroup } from '../../ui/radio-group';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';

/** Whether a secret is asked for again before anything leaves. More care counts at once, less takes a secret. */
export const AskAgain = ({ value }: { readonly value: Level }) => {
  const ports = usePorts();
  const [lowerTo, setLowerTo] = useState<Level | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const save = (askBeforeSharing: Level) => changeSettings(ports, { askBeforeSharing });
  const choose = async (text: string): Promise<void> => {
    const next = askAgainLevels.find((level) => level === text);
    if (next === undefined) return;
    if (asksLess(next, value)) setLowerTo(next);
    else setHasFailed(!(await save(next)));
  };
  const lower = async (next: Level): Promise<string | null> => {
    if (!(await save(next))) return t('settings.notSaved');
    setLowerTo(null);
    return null;
  };
  return (
    <Stack gap={1}>
      <RadioGroup
        legend={t('security.askAgain')}
        value={value}
        onChange={(text) => void choose(text)}
        options={askAgainLevels
          .toReversed()
          .map((level) => ({ value: level, label: t(`security.askAgain-${level}`) }))}
      />
      <Text size="small" tone="quiet">
        {t('security.askAgainHelp')}
      </Text>
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
      {lowerTo === null ? null : (
        <SlotDialog title={t('security.askAgain')} onClose={() => setLowerTo(null)}>
          <PermitForm submit={{ label: t('security.continue') }} onPermitted={() => lower(lowerTo)}>
            <Text>{t('security.askLess')}</Text>
          </PermitForm>
        </SlotDialog>
      )}
    </Stack>
  );
};
