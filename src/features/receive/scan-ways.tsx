import { useState } from 'react';
import { ActionRow } from '../../ui/action-row';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { useFilePicker } from '../../ui/use-file-picker';
import { t } from '../../words/words';
import { PasteForm } from './paste-form';

interface ScanWaysProps {
  readonly hasFailedCamera: boolean;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** The ways without a camera: a picture, a pasted or typed text, a file. */
export function ScanWays({ hasFailedCamera, onText, onFile }: ScanWaysProps) {
  const [isTyping, setTyping] = useState(false);
  const picture = useFilePicker({ accept: 'image/*', onFile });
  const file = useFilePicker({ accept: undefined, onFile });
  return (
    <Stack gap={3}>
      {hasFailedCamera && <Text weight="650">{t('receive.without-camera')}</Text>}
      {isTyping && <PasteForm onTake={onText} />}
      <Sheet>
        <ActionRow
          icon="file"
          title={t('receive.picture')}
          description={t('receive.picture-what')}
          onPress={picture.open}
        />
        {!isTyping && (
          <ActionRow
            icon="link"
            title={t('receive.paste')}
            description={t('receive.paste-what')}
            onPress={() => setTyping(true)}
          />
        )}
        <ActionRow
          icon="down2"
          title={t('receive.file')}
          description={t('receive.file-what')}
          onPress={file.open}
        />
      </Sheet>
      {picture.input}
      {file.input}
      <Text size="small" tone="quiet">
        {t('receive.drop-help')}
      </Text>
    </Stack>
  );
}
