import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isBlocked } from '../../core/policy/block-list';
import type { Verifier } from '../../core/policy/party';
import { changeSettings } from '../../state/change-settings';
import { settingsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { partyName } from './entry-words';

/** Blocks a requester, or lets it ask again: its requests open as a stranger's meanwhile. */
export const BlockRequester = ({ verifier }: { readonly verifier: Verifier }) => {
  const ports = usePorts();
  const settings = useQuery(settingsQuery(ports));
  const [hasFailed, setHasFailed] = useState(false);
  if (!settings.data?.ok) return null;
  const { blocked } = settings.data.value;
  const isOn = isBlocked(verifier, blocked);
  const { recognition, host, confirmedName: name } = verifier;

  const change = async (): Promise<void> => {
    const others = blocked.filter((one) => one.recognition !== recognition);
    const next = isOn ? others : [...others, { recognition, name, host, since: ports.clock.now() }];
    const isSaved = await changeSettings(ports, { blocked: next });
    setHasFailed(!isSaved);
    if (isSaved)
      announce(t(isOn ? 'block.undone' : 'block.done', { who: partyName(verifier) }), 'polite');
  };
  return (
    <>
      <Button variant="quiet" icon="off" onPress={() => void change()}>
        {t(isOn ? 'block.undo' : 'block.do')}
      </Button>
      {isOn ? (
        <Text size="small" tone="quiet">
          {t('block.help')}
        </Text>
      ) : null}
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
    </>
  );
};
