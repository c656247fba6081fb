import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureView } from '../../display/failure-view';
import { previewRestore, restoreBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { BackupId, Restored, RestoreFailure, RestorePreview } from '../../ports/vault-backup';
import { BoundCards } from './bound-cards';
import { messages } from './messages';
import { NewCards } from './new-cards';
import { PreviewDifferences } from './preview-differences';

interface PreviewProps {
  readonly backupId: BackupId;
  readonly onRestored: (restored: Restored) => void;
  readonly onCancel: () => void;
}

/** What would come, what is here already, and what is not the same: shown before anything is written. */
export const RestorePreviewPart = ({ backupId, onRestored, onCancel }: PreviewProps) => {
  const ports = usePorts();
  const preview = useQuery({
    queryKey: ['settings', 'restore', backupId],
    queryFn: () => previewRestore(ports, backupId),
    staleTime: 0,
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<RestoreFailure | null>(null);

  if (preview.data === undefined)
    return <Skeleton kind="panel" count={2} label={t('backup.open.working')} />;
  if (!preview.data.ok)
    return (
      <FailureView
        failure={preview.data.error}
        message={messages[preview.data.error.code]}
        actions={<Button onPress={onCancel}>{t('backup.preview.cancel')}</Button>}
      />
    );
  const found = preview.data.value;

  const restore = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    const restored = await restoreBackup(ports, backupId, [...chosen]);
    setIsBusy(false);
    if (restored.ok) onRestored(restored.value);
    else setFailure(restored.error);
  };
  const take = (id: string, isTaken: boolean): void =>
    setChosen((before) => new Set([...before, id].filter((one) => isTaken || one !== id)));

  return (
    <Stack gap={4}>
      <Counts preview={found} />
      <NewCards cards={found.newCards} />
      <PreviewDifferences differences={found.differences} chosen={chosen} onTake={take} />
      <BoundCards cards={found.contents.deviceBound} />
      {failure === null ? null : <FailureView failure={failure} message={messages[failure.code]} />}
      <Row gap={3} wrap>
        <Button onPress={onCancel}>{t('backup.preview.cancel')}</Button>
        <Button variant="primary" isBusy={isBusy} onPress={() => void restore()}>
          {t(isBusy ? 'backup.preview.restoring' : 'backup.preview.restore')}
        </Button>
      </Row>
    </Stack>
  );
};

const bringsNothing = (found: RestorePreview): boolean =>
  found.newCards.length + found.newEntries + found.newTrustLists.length === 0 &&
  found.differences.length === 0 &&
  !found.bringsSettings;

const Counts = ({ preview }: { readonly preview: RestorePreview }) => (
  <Stack gap={3}>
    {preview.isOlder ? (
      <Band tone="unk" icon="clock" title={t('backup.preview.older')}>
        {t('backup.preview.olderHelp')}
      </Band>
    ) : null}
    {bringsNothing(preview) ? <Text>{t('backup.preview.nothing')}</Text> : null}
    <Sheet label={t('backup.preview.title')}>
      <KeyValues
        rows={[
          { label: t('backup.preview.new'), value: preview.newCards.length },
          { label: t('backup.preview.same'), value: preview.sameCards },
          { label: t('backup.preview.differs'), value: preview.differences.length },
          { label: t('backup.preview.stays'), value: preview.onlyHere },
          { label: t('backup.preview.newEntries'), value: preview.newEntries },
          ...(preview.newTrustLists.length === 0
            ? []
            : [{ label: t('backup.preview.newLists'), value: preview.newTrustLists.length }]),
        ]}
      />
    </Sheet>
    {preview.bringsSettings ? <Text size="small">{t('backup.preview.settings')}</Text> : null}
  </Stack>
);
