import { useState } from 'react';
import type { BlockedRequester } from '../../core/policy/block-list';
import { HostText } from '../../display/host-text';
import { toDate } from '../../display/ago';
import { changeSettings } from '../../state/change-settings';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Grow, Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';

/** Whom the person blocked, each with the way back. Blocking itself stands where an organisation is looked at. */
export const BlockList = ({ blocked }: { readonly blocked: readonly BlockedRequester[] }) => {
  const ports = usePorts();
  const [hasFailed, setHasFailed] = useState(false);
  const letIn = async ({ recognition, name, host }: BlockedRequester): Promise<void> => {
    const others = blocked.filter((one) => one.recognition !== recognition);
    const isSaved = await changeSettings(ports, { blocked: others });
    setHasFailed(!isSaved);
    if (isSaved) announce(t('rules.letIn', { who: name ?? host }), 'polite');
  };
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('rules.blocked')}</SectionTitle>
      <Text>{t(blocked.length === 0 ? 'rules.nobodyBlocked' : 'rules.blockedHelp')}</Text>
      {blocked.length === 0 ? null : (
        <Sheet isPadded>
          <Stack as="ul" gap={3} label={t('rules.blocked')}>
            {blocked.map((one) => (
              <li key={one.recognition}>
                <Row gap={3} wrap>
                  <Grow>
                    <Text weight="650">
                      <bdi>{one.name ?? one.host}</bdi>
                    </Text>
                    {one.name === null ? null : <HostText host={one.host} />}
                    <Text size="small" tone="quiet">
                      {t('rules.since', { date: formatDate(toDate(one.since), 'medium') })}
                    </Text>
                  </Grow>
                  <Button
                    size="s"
                    label={t('rules.unblockWho', { who: one.name ?? one.host })}
                    onPress={() => void letIn(one)}
                  >
                    {t('rules.unblock')}
                  </Button>
                </Row>
              </li>
            ))}
          </Stack>
        </Sheet>
      )}
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
    </Stack>
  );
};
