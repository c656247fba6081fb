import { useState, type SyntheticEvent } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { SlotDialog } from './slot-dialog';

/** Whether what somebody wrote down still opens the wallet; nothing changes. */
export const TestCode = ({ onClose }: { readonly onClose: () => void }) => {
  const { vault } = usePorts();
  const [text, setText] = useState('');
  const [tried, setTried] = useState<'good' | { readonly error: string } | null>(null);
  const test = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(null);
    const answer = await vault.trySecret({ kind: 'recovery-code', text });
    setTried(answer.ok ? 'good' : { error: t(slotMessages[answer.error.code]) });
  };
  return (
    <SlotDialog title={t('security.recoveryTestTitle')} onClose={onClose}>
      <form onSubmit={(event) => void test(event)}>
        <Stack gap={4}>
          <TextField
            label={t('unlock.recoveryCode')}
            description={t('unlock.recoveryDescription')}
            value={text}
            onChange={(next) => {
              setText(next);
              setTried(null);
            }}
            isMono
            error={tried === null || tried === 'good' ? undefined : tried.error}
            hasFocusFirst
          />
          <div role="status">
            {tried === 'good' ? <Text tone="ok">{t('security.opens')}</Text> : null}
          </div>
          <Button
            type="submit"
            variant="primary"
            isWide
            blockedBecause={text === '' ? true : undefined}
          >
            {t('security.recoveryTest')}
          </Button>
        </Stack>
      </form>
    </SlotDialog>
  );
};
