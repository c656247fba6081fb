import { HostText } from '../../display/host-text';
import { usePorts } from '../../state/ports';
import type { Telling } from '../../state/request-store';
import { Band } from '../../ui/band';
import { OneAnswer } from '../../ui/one-answer';
import { Progress } from '../../ui/progress';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { tellThem } from './telling-actions';

interface RequestTellingProps {
  readonly id: string;
  readonly telling: Telling;
}

/** An authenticated requester may hear that its request can't be answered: on a tap, never by itself. */
export function RequestTelling({ id, telling }: RequestTellingProps) {
  const ports = usePorts();
  switch (telling.at) {
    case 'offered':
      return (
        <Stack gap={2}>
          <OneAnswer
            armKey={telling.to.refusalId}
            answer={{ label: t('present.tell'), onPress: () => void tellThem(ports, id) }}
          />
          <Text size="small" tone="quiet">
            {rich('present.tell-help', { host: <HostText host={telling.to.host} /> })}
          </Text>
        </Stack>
      );
    case 'sending':
      return <Progress label={t('present.telling')} />;
    case 'told':
      return (
        <Band tone="ok" icon="check" role="status" title={t('present.told')}>
          {rich('present.told-help', { host: <HostText host={telling.host} /> })}
        </Band>
      );
    case 'maybe':
      return (
        <Band tone="warn" icon="q" role="status" title={t('present.told-maybe')}>
          {rich('present.told-maybe-help', { host: <HostText host={telling.host} /> })}
        </Band>
      );
    case 'not-sent':
      return (
        <Band tone="unk" icon="off" role="status" title={t('present.told-not')}>
          {t('present.told-not-help')}
        </Band>
      );
  }
}
