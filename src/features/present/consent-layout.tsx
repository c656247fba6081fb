import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';

interface ConsentLayoutProps {
  readonly isWide: boolean;
  /** Who asks; holds the heading on desktop. */
  readonly who: ReactNode;
  readonly aside: ReactNode;
  readonly footer: ReactNode;
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** One column with its answers at the foot, or the form beside what they learn (mock 08). */
export function ConsentLayout({
  isWide,
  who,
  aside,
  footer,
  onStop,
  children,
}: ConsentLayoutProps) {
  const close = <IconButton icon="x" label={t('present.stop-and-close')} onPress={onStop} />;
  return (
    <Screen
      title={t('present.page')}
      width={isWide ? 'full' : 'text'}
      bar={isWide ? undefined : <TopBar title={t('present.title')} trailing={close} />}
      aside={aside}
      footer={footer}
    >
      <Stack gap={4}>
        {who}
        {children}
      </Stack>
    </Screen>
  );
}
