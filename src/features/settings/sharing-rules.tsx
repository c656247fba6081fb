import { effectiveTtl, longestStale } from '../../core/status/freshness';
import { day, hour, minute } from '../../core/kernel/time';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';
import { BlockList } from './block-list';
import { ChoiceSetting } from './choice-setting';
import { KeepValues } from './keep-values';
import { SensitiveGroups } from './sensitive-groups';

const askings = [1, 3, 5, 10] as const;

/** What holds for every answer: what counts as sensitive, who is blocked, what a receipt keeps. */
export const SharingRules = ({ settings }: { readonly settings: Settings }) => (
  <Stack gap={6}>
    <SensitiveGroups groups={settings.sensitiveGroups} />
    <BlockList blocked={settings.blocked} />
    <KeepValues isOn={settings.keepsValues} />
    <ChoiceSetting
      name="askedAgainAfter"
      legend={t('rules.askedAgain')}
      help={t('rules.askedAgainHelp')}
      value={settings.askedAgainAfter}
      options={askings.map((n) => ({ value: n, label: t('rules.askings', { n }) }))}
    />
    <Stack gap={2}>
      <SectionTitle size="s">{t('rules.freshness')}</SectionTitle>
      <Text>{t('rules.freshnessHelp')}</Text>
      <Sheet>
        <KeyValues
          rows={[
            {
              label: t('rules.fresh'),
              value: t('rules.freshTime', {
                least: effectiveTtl(0) / minute,
                most: effectiveTtl(null) / hour,
              }),
            },
            { label: t('rules.stale'), value: t('rules.staleTime', { days: longestStale / day }) },
            { label: t('rules.after'), value: t('status.not-checked') },
          ]}
        />
      </Sheet>
    </Stack>
  </Stack>
);
