import { useState } from 'react';
import { changeSettings } from '../../state/change-settings';
import { usePorts } from '../../state/ports';
import { RadioGroup } from '../../ui/radio-group';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';

/** Settings with a few answers, each one word or number. */
type ChoiceName = {
  [Name in keyof Settings]: Settings[Name] extends string | number ? Name : never;
}[keyof Settings];

interface ChoiceSettingProps<Name extends ChoiceName> {
  readonly name: Name;
  readonly legend: string;
  readonly help?: string | undefined;
  readonly value: Settings[Name];
  readonly options: readonly { readonly value: Settings[Name]; readonly label: string }[];
}

/** One setting with a few answers; saved when chosen. */
export const ChoiceSetting = <Name extends ChoiceName>({
  name,
  legend,
  help,
  value,
  options,
}: ChoiceSettingProps<Name>) => {
  const ports = usePorts();
  const [hasFailed, setHasFailed] = useState(false);
  const choose = async (text: string): Promise<void> => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen !== undefined) {
      setHasFailed(!(await changeSettings(ports, { [name]: chosen.value })));
    }
  };
  return (
    <Stack gap={1}>
      <RadioGroup
        legend={legend}
        value={String(value)}
        onChange={(text) => void choose(text)}
        options={options.map((option) => ({ value: String(option.value), label: option.label }))}
      />
      {help === undefined ? null : (
        <Text size="small" tone="quiet">
          {help}
        </Text>
      )}
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
    </Stack>
  );
};
