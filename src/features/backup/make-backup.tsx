import { useState, type SyntheticEvent } from 'react';
import { FailureView } from '../../display/failure-view';
import { makeBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { downloadFile } from '../../ui/download-file';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import type { WriteBackupFailure, WrittenBackup } from '../../ports/vault-backup';
import { ContentsSheet } from './contents-sheet';
import { messages } from './messages';

const save = ({ name, file }: WrittenBackup): void =>
  downloadFile(name, 'application/octet-stream', file);

/** Failures a person answers by typing the wallet's passphrase. */
const asksForSecret = (failure: WriteBackupFailure | null): boolean =>
  failure?.code === 'vault/confirm-needed' || failure?.code === 'vault/wrong-secret';

/** Makes the sealed file; "whole" is said only after it was read back. */
export const MakeBackup = () => {
  const ports = usePorts();
  const [hasOwn, setHasOwn] = useState(false);
  const [own, setOwn] = useState('');
  const [secret, setSecret] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<WriteBackupFailure | null>(null);
  const [written, setWritten] = useState<WrittenBackup | null>(null);
  const isAsking = asksForSecret(failure);

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setWritten(null);
    const confirmation = isAsking ? ({ kind: 'passphrase', text: secret } as const) : null;
    const made = await makeBackup(ports, hasOwn ? own : null, confirmation);
    setIsBusy(false);
    setSecret('');
    setFailure(made.ok ? null : made.error);
    if (!made.ok) return;
    setOwn('');
    setWritten(made.value);
    save(made.value);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={3} align="stretch">
        <SectionTitle size="s">{t('backup.make')}</SectionTitle>
        <Text>{t('backup.makeHelp')}</Text>
        <Checkbox isOn={hasOwn} onChange={setHasOwn} description={t('backup.ownHelp')}>
          {t('backup.own')}
        </Checkbox>
        {hasOwn ? (
          <TextField
            label={t('backup.ownLabel')}
            type="password"
            autoComplete="new-password"
            reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
            value={own}
            onChange={setOwn}
          />
        ) : null}
        {isAsking ? (
          <TextField
            label={t('backup.confirm')}
            description={t('backup.confirmHelp')}
            type="password"
            autoComplete="current-password"
            reveal={{ show: t('passphrase.show'), hide: t('passphrase.hide') }}
            value={secret}
            onChange={setSecret}
          />
        ) : null}
        {failure === null || failure.code === 'vault/confirm-needed' ? null : (
          <FailureView failure={failure} message={messages[failure.code]} />
        )}
        <Button type="submit" variant="primary" icon="file" isBusy={isBusy}>
          {t(isBusy ? 'backup.making' : 'backup.makeButton')}
        </Button>
        {written === null ? null : <Made written={written} />}
      </Stack>
    </form>
  );
};

const Made = ({ written }: { readonly written: WrittenBackup }) => (
  <Stack gap={3}>
    <Band
      tone="ok"
      role="status"
      title={t('backup.made')}
      actionBelow
      action={
        <Button variant="quiet" isFlush onPress={() => save(written)}>
          {t('backup.saveAgain')}
        </Button>
      }
    >
      {t('backup.madeHelp', { name: written.name })}
    </Band>
    {written.leftOut === 0 ? null : (
      <Band tone="warn">{t('backup.leftOut', { n: written.leftOut })}</Band>
    )}
    <ContentsSheet contents={written.contents} />
  </Stack>
);
