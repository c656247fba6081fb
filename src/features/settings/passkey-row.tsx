import { useState } from 'react';
import { toDate } from '../../display/ago';
import { tryPasskey } from '../../flows/passkeys';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Grow, Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { SlotView } from '../../ports/vault-slots';
import { slotMessages } from './messages';
import { RemoveSlot } from './remove-slot';
import { RenamePasskey } from './rename-passkey';

interface PasskeyRowProps {
  readonly slot: Extract<SlotView, { kind: 'passkey' }>;
}

type Tried = { readonly isGood: boolean; readonly words: string };

/** One passkey: its name, a test, and what can be changed. */
export const PasskeyRow = ({ slot }: PasskeyRowProps) => {
  const ports = usePorts();
  const [opened, setOpened] = useState<'rename' | 'remove' | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const name = slot.name ?? t('security.passkeyNoName');
  const test = async (): Promise<void> => {
    setTried(null);
    const answer = await tryPasskey(ports, slot.id);
    setTried(
      answer.ok
        ? { isGood: true, words: t('security.opens') }
        : { isGood: false, words: t(slotMessages[answer.error.code]) },
    );
  };
  const close = (): void => setOpened(null);
  return (
    <li>
      <Row gap={3} wrap>
        <Grow>
          <Text weight="650">
            <bdi>{name}</bdi>
          </Text>
          {slot.addedAt === null ? null : (
            <Text size="small" tone="quiet">
              {t('security.passkeyAdded', { date: formatDate(toDate(slot.addedAt), 'medium') })}
            </Text>
          )}
        </Grow>
        <Button size="s" label={t('security.passkeyTestWho', { name })} onPress={() => void test()}>
          {t('security.passkeyTest')}
        </Button>
        <Menu
          label={t('security.passkeyMore', { name })}
          entries={[
            { id: 'rename', label: t('security.passkeyRename') },
            {
              id: 'remove',
              label: t('security.passkeyRemove'),
              icon: 'trash',
              isDangerous: true,
            },
          ]}
          onChoose={setOpened}
        />
      </Row>
      <div role="status">
        {tried === null ? null : (
          <Text size="small" tone={tried.isGood ? 'ok' : 'bad'}>
            {tried.words}
          </Text>
        )}
      </div>
      {opened === 'rename' ? (
        <RenamePasskey slotId={slot.id} name={slot.name ?? ''} onClose={close} />
      ) : null}
      {opened === 'remove' ? (
        <RemoveSlot
          slotId={slot.id}
          words={{
            title: t('security.passkeyRemoveTitle'),
            help: t('security.passkeyRemoveHelp', { name }),
            yes: t('security.passkeyRemove'),
            done: t('security.passkeyWasRemoved'),
          }}
          onClose={close}
        />
      ) : null}
    </li>
  );
};
