import { useQuery } from '@tanstack/react-query';
import { storageQuery, vaultSizesQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { UsageBar } from '../../ui/usage-bar';
import { formatBytes } from '../../words/format-bytes';
import { t } from '../../words/words';
import { OldLists } from './old-lists';
import { ProtectStorage } from './protect-storage';

/** What the wallet takes of this browser's room, and whether the browser promised to keep it. */
export const StorageSettings = () => {
  const ports = usePorts();
  const sizes = useQuery(vaultSizesQuery(ports));
  const room = useQuery(storageQuery(ports));
  if (!sizes.data?.ok || room.data === undefined) {
    return <Skeleton kind="panel" count={2} label={t('storage.measuring')} />;
  }
  const { cards, pictures, activity, lists, oldLists } = sizes.data.value;
  const { usedBytes, quotaBytes, isProtected, appBytes } = room.data;
  const parts = [
    { id: 'cards', label: t('storage.cards'), bytes: cards },
    { id: 'pictures', label: t('storage.pictures'), bytes: pictures },
    { id: 'activity', label: t('storage.activity'), bytes: activity },
    { id: 'lists', label: t('storage.lists'), bytes: lists },
    { id: 'app', label: t('storage.app'), bytes: appBytes },
  ].map((part) => ({ ...part, size: formatBytes(part.bytes) }));
  const hasRoom = usedBytes !== null && quotaBytes !== null;
  return (
    <Stack gap={6}>
      <Stack gap={3}>
        <SectionTitle size="s">{t('storage.byKind')}</SectionTitle>
        <Sheet isPadded>
          <UsageBar label={t('storage.byKind')} parts={parts} />
        </Sheet>
        <Sheet>
          <KeyValues
            rows={[
              {
                label: t('storage.used'),
                value: usedBytes === null ? t('storage.unknown') : formatBytes(usedBytes),
                note: t('storage.usedNote'),
              },
              {
                label: t('storage.free'),
                value: hasRoom ? formatBytes(quotaBytes - usedBytes) : t('storage.unknown'),
                note: t('storage.freeNote'),
              },
            ]}
          />
        </Sheet>
      </Stack>
      <ProtectStorage isProtected={isProtected} />
      <OldLists count={oldLists} />
      <Text size="small" tone="quiet">
        {t('storage.sealed')}
      </Text>
    </Stack>
  );
};
