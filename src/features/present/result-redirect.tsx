import { HostText } from '../../display/host-text';
import { airlock } from '../../ui/airlock';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { rich } from '../../words/rich';
import { t } from '../../words/words';

/**
 * Back to their page, on a tap only and through the airlock: our own page may not open foreign addresses.
 * A plain link: the airlock is another document, not a screen of this one.
 */
export function ResultRedirect({ to }: { readonly to: string }) {
  return (
    <Stack gap={2}>
      <a className="button button-outline button-wide" href={airlock(to)}>
        {t('present.back-to-them')}
      </a>
      <Text size="small" tone="quiet">
        {rich('present.back-host', { host: <HostText host={new URL(to).host} /> })}
      </Text>
    </Stack>
  );
}
