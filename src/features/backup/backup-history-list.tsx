import { toDate } from '../../display/ago';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle } from '../../ui/text';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { BackupNote } from '../../ports/vault-backup';

/** When backups were made, opened to see, and restored. */
export const BackupHistoryList = ({ notes }: { readonly notes: readonly BackupNote[] }) =>
  notes.length === 0 ? null : (
    <Stack gap={2}>
      <SectionTitle size="s">{t('backup.history')}</SectionTitle>
      <Sheet label={t('backup.history')}>
        <KeyValues
          rows={notes.map(({ kind, at, cards }) => ({
            label: t(`backup.note.${kind}`),
            value: formatDateTime(toDate(at)),
            note: t('backup.cards', { n: cards }),
          }))}
        />
      </Sheet>
    </Stack>
  );
