import { useState } from 'react';
import { fieldGroups, type FieldGroup } from '../../core/activity/field-group';
import { groupLabel } from '../../display/group-label';
import { changeSettings } from '../../state/change-settings';
import { usePorts } from '../../state/ports';
import { Checkbox } from '../../ui/checkbox';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatList } from '../../words/formats';
import { inSentence } from '../../display/in-sentence';
import { t } from '../../words/words';

/** Sensitive for everybody, whatever is ticked here (SCREENS 6, Sensitive classes). */
const always: readonly FieldGroup[] = [
  'birth',
  'address',
  'id-number',
  'portrait',
  'contact',
  'health',
  'money',
];
const choosable = fieldGroups.filter((group) => !always.includes(group));

/** Groups the person calls sensitive beyond those that are: they then need a tick of their own, every time. */
export const SensitiveGroups = ({ groups }: { readonly groups: readonly FieldGroup[] }) => {
  const ports = usePorts();
  const [hasFailed, setHasFailed] = useState(false);
  const change = async (group: FieldGroup, isOn: boolean): Promise<void> => {
    const others = groups.filter((one) => one !== group);
    const sensitiveGroups = isOn ? [...others, group] : others;
    setHasFailed(!(await changeSettings(ports, { sensitiveGroups })));
  };
  return (
    <Stack gap={2}>
      <SectionTitle size="s" id="sensitive-groups">
        {t('rules.sensitive')}
      </SectionTitle>
      <Text>
        {t('rules.sensitiveHelp', {
          groups: formatList(always.map((group) => inSentence(groupLabel(group)))),
        })}
      </Text>
      <div role="group" aria-labelledby="sensitive-groups">
        {choosable.map((group) => (
          <Checkbox
            key={group}
            isOn={groups.includes(group)}
            onChange={(isOn) => void change(group, isOn)}
          >
            {groupLabel(group)}
          </Checkbox>
        ))}
      </div>
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
    </Stack>
  );
};
