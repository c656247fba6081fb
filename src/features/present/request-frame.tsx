import type { ReactNode } from 'react';
import { usePorts } from '../../state/ports';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { declineIncoming } from './request-actions';

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
  const ports = usePorts();
  const navigate = useNavigate();
  const close = () => {
    if (canStop) void declineIncoming(ports, id);
    navigate(canStop ? `/result/${id}` : '/wallet');
  };
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
