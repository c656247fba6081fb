import { useState, type SyntheticEvent } from 'react';
import { FailureView } from '../../display/failure-view';
import { KitReader } from '../../display/kit-reader';
import { openBackup, type OpenedBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextButton } from '../../ui/text-button';
import { TextField } from '../../ui/text-field';
import { useFilePicker } from '../../ui/use-file-picker';
import { t } from '../../words/words';
import type { BackupSecret, OpenBackupFailure } from '../../ports/vault-backup';
import { messages } from './messages';

/** A file and what opens it; what came of it when it did not open. */
export const OpenForm = ({ onOpened }: { readonly onOpened: (backup: OpenedBackup) => void }) => {
  const ports = usePorts();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<BackupSecret['kind']>('passphrase');
  const [text, setText] = useState('');
  const [isReadingKit, setIsReadingKit] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isFileMissed, setIsFileMissed] = useState(false);
  const [failure, setFailure] = useState<OpenBackupFailure | null>(null);
  const picker = useFilePicker({
    accept: undefined,
    onFile: (chosen) => {
      setFile(chosen);
      setIsFileMissed(false);
      setFailure(null);
    },
  });

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsFileMissed(file === null);
    if (file === null) return;
    setIsBusy(true);
    setFailure(null);
    const opened = await openBackup(ports, file, { kind, text });
    setIsBusy(false);
    if (!opened.ok) return setFailure(opened.error);
    setText('');
    onOpened(opened.value);
  };

  const change = (next: BackupSecret['kind'], read = ''): void => {
    setKind(next);
    setText(read);
    setIsReadingKit(false);
    setFailure(null);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={4}>
        <Stack gap={2} align="start">
          {picker.input}
          <Button icon="file" onPress={picker.open}>
            {t(file === null ? 'backup.open.file' : 'backup.open.other')}
          </Button>
          {file === null ? null : (
            <Text size="small" breakAnywhere>
              {t('backup.open.chosen')}: <bdi>{file.name}</bdi>
            </Text>
          )}
          {isFileMissed ? (
            <Text tone="bad" role="alert">
              {t('backup.open.noFile')}
            </Text>
          ) : null}
        </Stack>
        <TextField
          label={t(kind === 'passphrase' ? 'backup.open.passphrase' : 'backup.open.code')}
          type={kind === 'passphrase' ? 'password' : 'text'}
          isMono={kind === 'recovery-code'}
          autoComplete="off"
          reveal={
            kind === 'passphrase'
              ? { show: t('passphrase.show'), hide: t('passphrase.hide') }
              : undefined
          }
          value={text}
          onChange={setText}
        />
        {kind === 'passphrase' ? null : isReadingKit ? (
          <KitReader onCode={(code) => change('recovery-code', code)} />
        ) : (
          <Button icon="qr" onPress={() => setIsReadingKit(true)}>
            {t('backup.kit.scan')}
          </Button>
        )}
        {failure === null ? null : (
          <FailureView failure={failure} message={messages[failure.code]} />
        )}
        <Button type="submit" variant="primary" isWide isBusy={isBusy}>
          {t(isBusy ? 'backup.open.working' : 'backup.open.submit')}
        </Button>
        <Text size="small" tone="quiet">
          <TextButton
            onPress={() => change(kind === 'passphrase' ? 'recovery-code' : 'passphrase')}
          >
            {t(kind === 'passphrase' ? 'backup.open.byCode' : 'backup.open.byPassphrase')}
          </TextButton>
        </Text>
      </Stack>
    </form>
  );
};
