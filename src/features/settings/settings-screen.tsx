import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { ActionRow } from '../../ui/action-row';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';
import { About } from './about';
import { DisplaySettings } from './display-settings';
import { SecuritySettings } from './security-settings';
import { SharingRules } from './sharing-rules';
import { StorageSettings } from './storage-settings';

const sections = {
  security: { icon: 'lock', title: () => t('settings.security') },
  sharing: { icon: 'hand', title: () => t('settings.sharing') },
  storage: { icon: 'file', title: () => t('settings.storage') },
  display: { icon: 'sun', title: () => t('settings.display') },
  about: { icon: 'q', title: () => t('settings.about') },
} as const;

type Section = keyof typeof sections;
const isSection = (name: string | undefined): name is Section =>
  name !== undefined && Object.hasOwn(sections, name);

/** S20: security, sharing rules, storage, language and display, about. */
export const SettingsScreen = ({ section }: { readonly section?: string | undefined }) => {
  const navigate = useNavigate();
  const settings = useQuery(settingsQuery(usePorts()));
  if (!isSection(section)) {
    return (
      <Screen
        title={t('settings.title')}
        bar={<TopBar title={t('settings.title')} hasMark />}
        width="text"
      >
        <Sheet>
          {Object.keys(sections)
            .filter(isSection)
            .map((name) => (
              <ActionRow
                key={name}
                icon={sections[name].icon}
                title={sections[name].title()}
                href={`/settings/${name}`}
              />
            ))}
          <ActionRow icon="file" title={t('settings.backup')} href="/settings/backup" />
          <ActionRow icon="refresh" title={t('settings.health')} href="/health" />
        </Sheet>
      </Screen>
    );
  }
  return (
    <Screen
      title={sections[section].title()}
      bar={
        <TopBar
          leading={
            <IconButton
              icon="left"
              label={t('settings.back')}
              onPress={() => navigate('/settings')}
            />
          }
        />
      }
      width="text"
    >
      <Stack gap={5}>
        <ScreenTitle size="m">{sections[section].title()}</ScreenTitle>
        {settings.data?.ok ? (
          <SectionBody section={section} settings={settings.data.value} />
        ) : (
          <Skeleton kind="panel" count={1} label={t('settings.loading')} />
        )}
      </Stack>
    </Screen>
  );
};

const SectionBody = ({
  section,
  settings,
}: {
  readonly section: Section;
  readonly settings: Settings;
}) => {
  switch (section) {
    case 'security':
      return <SecuritySettings settings={settings} />;
    case 'sharing':
      return <SharingRules settings={settings} />;
    case 'storage':
      return <StorageSettings />;
    case 'display':
      return <DisplaySettings settings={settings} />;
    case 'about':
      return <About />;
  }
};
