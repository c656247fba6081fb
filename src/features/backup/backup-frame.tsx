import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';

/** A screen of this part of Settings, with its way back. */
export const BackupFrame = ({
  title,
  back,
  children,
}: {
  readonly title: string;
  readonly back: '/settings' | '/settings/backup';
  readonly children: ReactNode;
}) => {
  const navigate = useNavigate();
  const label = t(back === '/settings' ? 'settings.back' : 'backup.back');
  return (
    <Screen
      title={title}
      bar={
        <TopBar leading={<IconButton icon="left" label={label} onPress={() => navigate(back)} />} />
      }
      width="text"
    >
      <Stack gap={5}>
        <ScreenTitle size="m">{title}</ScreenTitle>
        {children}
      </Stack>
    </Screen>
  );
};
