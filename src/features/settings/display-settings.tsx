import { Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';
import { ChoiceSetting } from './choice-setting';

const onOrOff = () =>
  [
    { value: 'on', label: t('display.on') },
    { value: 'off', label: t('display.off') },
  ] as const;

/** Language and display. */
export const DisplaySettings = ({ settings }: { readonly settings: Settings }) => (
  <Stack gap={5}>
    <ChoiceSetting
      name="language"
      legend={t('display.language')}
      value={settings.language}
      options={[
        { value: 'system', label: t('display.language.system') },
        { value: 'en', label: t('display.language.en') },
      ]}
    />
    <ChoiceSetting
      name="theme"
      legend={t('display.theme')}
      value={settings.theme}
      options={[
        { value: 'system', label: t('display.theme.system') },
        { value: 'light', label: t('display.theme.light') },
        { value: 'dark', label: t('display.theme.dark') },
      ]}
    />
    <ChoiceSetting
      name="contrast"
      legend={t('display.contrast')}
      value={settings.contrast}
      options={[
        { value: 'system', label: t('display.contrast.system') },
        { value: 'more', label: t('display.contrast.more') },
      ]}
    />
    <ChoiceSetting
      name="textSize"
      legend={t('display.textSize')}
      value={settings.textSize}
      options={[
        { value: 'normal', label: t('display.textSize.normal') },
        { value: 'large', label: t('display.textSize.large') },
      ]}
    />
    <ChoiceSetting
      name="motion"
      legend={t('display.motion')}
      value={settings.motion}
      options={[
        { value: 'system', label: t('display.motion.system') },
        { value: 'less', label: t('display.motion.less') },
      ]}
    />
    <ChoiceSetting
      name="singleKeys"
      legend={t('display.singleKeys')}
      help={t('display.singleKeysHelp')}
      value={settings.singleKeys}
      options={onOrOff()}
    />
    <ChoiceSetting
      name="codeSignal"
      legend={t('display.codeSignal')}
      value={settings.codeSignal}
      options={onOrOff()}
    />
  </Stack>
);
