import type { ReactNode } from 'react';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';

interface ConsentLayoutProps {
  readonly isWide: boolean;
  readonly bar: ReactNode;
  readonly aside: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** One column with its answers at the foot, or the form beside what they learn (mock 08). */
export function ConsentLayout({ isWide, bar, aside, footer, children }: ConsentLayoutProps) {
  return (
    <Screen
      title={t('present.page')}
      width={isWide ? 'full' : 'text'}
      bar={bar}
      aside={aside}
      footer={footer}
    >
      <Stack gap={4}>{children}</Stack>
    </Screen>
  );
}
