import { Link } from '../ui/link';
import { Screen } from '../ui/screen';
import { Stack } from '../ui/stack';
import { TopBar } from '../ui/top-bar';
import { t } from '../words/words';

/** S22: an address that leads nowhere. */
export function NotFound() {
  return (
    <Screen title={t('notFound.title')} bar={<TopBar title={t('notFound.title')} />}>
      <Stack gap={4} align="start">
        <p>{t('notFound.text')}</p>
        <Link href="/wallet" button="primary">
          {t('notFound.toWallet')}
        </Link>
      </Stack>
    </Screen>
  );
}
