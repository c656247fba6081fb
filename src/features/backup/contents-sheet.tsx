import { toDate } from '../../display/ago';
import { Band } from '../../ui/band';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { BackupContents } from '../../ports/vault-backup';
import { BoundCards } from './bound-cards';

/** What a backup holds, in numbers. */
export const ContentsSheet = ({ contents }: { readonly contents: BackupContents }) => (
  <Stack gap={3}>
    {contents.kind === 'card' ? <Band tone="unk">{t('backup.inside.card')}</Band> : null}
    <Sheet label={t('backup.inside.title')}>
      <KeyValues
        rows={[
          { label: t('backup.inside.madeAt'), value: formatDateTime(toDate(contents.madeAt)) },
          { label: t('backup.inside.cards'), value: contents.cards },
          { label: t('backup.inside.entries'), value: contents.entries },
          { label: t('backup.inside.lists'), value: contents.trustLists },
          ...(contents.unreadable === 0
            ? []
            : [{ label: t('backup.inside.unreadable'), value: contents.unreadable }]),
        ]}
      />
    </Sheet>
    <BoundCards cards={contents.deviceBound} />
  </Stack>
);
