import { Dialog } from '../ui/dialog';
import { KeyValues } from '../ui/key-values';
import { Link } from '../ui/link';
import { Stack } from '../ui/stack';
import { Text } from '../ui/text';
import { t } from '../words/words';

const rows = ['search', 'lock', 'move', 'letters', 'paste', 'close', 'list'] as const;

/** Every key that does something by itself. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={t('shortcuts.title')} closeLabel={t('shortcuts.close')}>
      <Stack gap={4}>
        <KeyValues
          rows={rows.map((row) => ({
            label: t(`shortcuts.${row}`),
            value: t(`shortcuts.${row}Keys`),
          }))}
        />
        <Text size="small">
          {t('shortcuts.off')}{' '}
          <Link href="/settings/display" onPress={onClose}>
            {t('shortcuts.settings')}
          </Link>
        </Text>
      </Stack>
    </Dialog>
  );
}
