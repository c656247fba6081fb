import { useQuery } from '@tanstack/react-query';
import { toDate } from '../../display/ago';
import { activityQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { Timeline } from '../../ui/timeline';
import { TopBar } from '../../ui/top-bar';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import type { Entry } from '../../ports/activity';
import { entryWords, hasLeft } from './entry-words';

/** S15: what left, what came, what was declined; the timeline. */
export const ActivityScreen = () => {
  const activity = useQuery(activityQuery(usePorts()));
  return (
    <Screen
      title={t('activity.title')}
      bar={<TopBar title={t('activity.title')} hasMark />}
      width="text"
    >
      {activity.data?.ok ? (
        <Entries entries={activity.data.value} />
      ) : (
        <Skeleton kind="line" count={6} label={t('activity.loading')} />
      )}
    </Screen>
  );
};

const Entries = ({ entries }: { readonly entries: readonly Entry[] }) =>
  entries.length === 0 ? (
    <EmptyState icon="ledger" title={t('activity.empty')}>
      {t('activity.emptyHelp')}
    </EmptyState>
  ) : (
    <Stack gap={4}>
      <Text tone="quiet">{t('activity.sentence')}</Text>
      <SectionTitle size="s">{t('activity.timeline')}</SectionTitle>
      <Timeline
        label={t('activity.timeline')}
        entries={entries.map((entry) => ({
          id: entry.id,
          ...entryWords(entry),
          isLeaving: hasLeft(entry),
          href: `/activity/${entry.id}`,
          trailing: formatDateTime(toDate(entry.at)),
        }))}
      />
    </Stack>
  );
