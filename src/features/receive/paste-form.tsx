import { useCallback, useState } from 'react';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { TextArea } from '../../ui/text-area';
import { t } from '../../words/words';

/** A link or text, typed or pasted into a field. */
export function PasteForm({ onTake }: { readonly onTake: (text: string) => void }) {
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const focusOnce = useCallback((field: HTMLTextAreaElement | null) => field?.focus(), []);
  return (
    <Sheet isPadded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) onTake(text);
        }}
      >
        <Stack gap={3}>
          <TextArea
            label={t('receive.paste-label')}
            description={t('receive.paste-help')}
            value={text}
            onChange={setText}
            rows={4}
            isMono
            ref={focusOnce}
          />
          <Button
            type="submit"
            variant="primary"
            isWide
            blockedBecause={isEmpty ? t('receive.paste-empty') : undefined}
          >
            {t('receive.paste-open')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
