import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { useStop } from './use-stop';

interface RequestFrameProps {
  readonly id: string;
  /** False once nothing is left to stop: the cross only closes. */
  readonly canStop: boolean;
  /** The content says it in a heading of its own: what became of the request is the news, not that one came. */
  readonly hasOwnTitle?: boolean;
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** What every step before and after the decision stands in. */
export function RequestFrame(props: RequestFrameProps) {
  const { id, canStop, hasOwnTitle = false, footer, children } = props;
  const navigate = useNavigate();
  const stop = useStop(id);
  const close = canStop ? stop : () => navigate('/wallet');
  return (
    <Screen
      title={t('present.page')}
      bar={
        <TopBar
          title={hasOwnTitle ? undefined : t('present.title')}
          trailing={
            <IconButton
              icon="x"
              label={t(canStop ? 'present.stop-and-close' : 'present.close')}
              onPress={close}
            />
          }
        />
      }
      footer={footer}
    >
      <Stack gap={4}>{children}</Stack>
    </Screen>
  );
}
