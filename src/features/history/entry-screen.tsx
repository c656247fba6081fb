import { useQuery } from '@tanstack/react-query';
import { activityQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { Link, useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { useWide } from '../../ui/use-wide';
import { t } from '../../words/words';
import type { Entry } from '../../ports/activity';
import { EntryAside } from './entry-aside';
import { entryWords } from './entry-words';
import { SharedEntry } from './shared-entry';
import { PlainEntry } from './plain-entry';

/** S16: one entry of Activity; the receipt, when something left. */
export const EntryScreen = ({ id }: { readonly id: string }) => {
  const activity = useQuery(activityQuery(usePorts()));
  const navigate = useNavigate();
  const isWide = useWide();
  const bar = (
    <TopBar
      leading={
        <IconButton icon="left" label={t('entry.back')} onPress={() => navigate('/activity')} />
      }
    />
  );
  if (!activity.data?.ok) {
    return (
      <Screen title={t('entry.title')} bar={bar} width="text">
        <Skeleton kind="panel" count={1} label={t('activity.loading')} />
      </Screen>
    );
  }
  const entry = activity.data.value.find((one) => one.id === id);
  return (
    <Screen
      title={t('entry.title')}
      bar={bar}
      width="text"
      aside={entry === undefined || !isWide ? undefined : <EntryAside entry={entry} />}
    >
      {entry === undefined ? (
        <EmptyState
          icon="q"
          title={t('entry.gone')}
          actions={
            <Link href="/activity" button="outline">
              {t('entry.back')}
            </Link>
          }
        />
      ) : (
        <Stack gap={4}>
          <ScreenTitle size="m">{entryWords(entry).title}</ScreenTitle>
          <Body entry={entry} />
          {isWide ? null : <EntryAside entry={entry} />}
        </Stack>
      )}
    </Screen>
  );
};

const Body = ({ entry }: { readonly entry: Entry }) =>
  entry.kind === 'shared' ? <SharedEntry entry={entry} /> : <PlainEntry entry={entry} />;
