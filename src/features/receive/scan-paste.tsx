import { useCallback, useState } from 'react';
import { ActionRow } from '../../ui/action-row';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextArea } from '../../ui/text-area';
import { t } from '../../words/words';

interface ScanPasteProps {
  readonly hasFailedCamera: boolean;
  readonly onTake: (text: string) => void;
}

/** The way without a camera: a link or text, pasted or typed. */
export function ScanPaste({ hasFailedCamera, onTake }: ScanPasteProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const focusOnce = useCallback((field: HTMLTextAreaElement | null) => field?.focus(), []);
  const submit = () => {
    if (!isEmpty) onTake(text);
  };
  return (
    <>
      {hasFailedCamera && <Text weight="650">{t('receive.without-camera')}</Text>}
      {isOpen ? (
        <Sheet isPadded>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit();
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
      ) : (
        <Sheet>
          <ActionRow
            icon="link"
            title={t('receive.paste')}
            description={t('receive.paste-what')}
            onPress={() => setOpen(true)}
          />
        </Sheet>
      )}
    </>
  );
}
