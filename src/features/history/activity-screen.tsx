import { useNavigate } from '../../ui/link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TopBar } from '../../ui/top-bar';
import { useWide } from '../../ui/use-wide';
import { t } from '../../words/words';
import { isFiltering, noFilter } from './activity-filter';
import { changeFilter } from './activity-store';
import { ActivityTools, type ActivityView } from './activity-tools';
import { ByField } from './by-field';
import { ByOrganisation } from './by-organisation';
import { DeleteEntries } from './delete-entries';
import { ExportActivity } from './export-activity';
import { Link } from '../../ui/link';
import { OrganisationPanel } from './organisation-panel';
import { TimelineView } from './timeline-view';
import { useActivity, type ActivityNow } from './use-activity';

interface ActivityScreenProps {
  readonly view: ActivityView;
  /** Any entry of the organisation beside the table. */
  readonly selectedId?: string | undefined;
}

/** S15: who knows what about me. */
export const ActivityScreen = ({ view, selectedId }: ActivityScreenProps) => {
  const navigate = useNavigate();
  const now = useActivity(view === 'timeline');
  const selected = now.known.organisations.find(({ answers }) =>
    answers.some(({ id }) => id === selectedId),
  );
  return (
    <Screen
      title={t('activity.title')}
      bar={<TopBar title={t('activity.heading')} hasMark />}
      width={view === 'organisations' ? 'full' : 'text'}
      aside={
        selected === undefined ? undefined : (
          <OrganisationPanel
            key={selected.verifier.recognition}
            organisation={selected}
            entries={now.all ?? []}
            isPractice={now.isPractice(selected)}
            onClose={() => navigate('/activity')}
          />
        )
      }
    >
      {now.all === null ? (
        <Skeleton kind="line" count={6} label={t('activity.loading')} />
      ) : now.all.length === 0 ? (
        <NothingYet />
      ) : (
        <Stack gap={4}>
          <Head now={now} view={view} />
          <ActivityTools view={view} filter={now.filter} />
          <View now={now} view={view} selectedId={selected?.id ?? null} />
        </Stack>
      )}
    </Screen>
  );
};

const NothingYet = () => (
  <EmptyState icon="ledger" title={t('activity.empty')}>
    {t('activity.emptyHelp')}
  </EmptyState>
);

const Head = ({ now, view }: { readonly now: ActivityNow; readonly view: ActivityView }) => {
  const hasValues = now.shown.some(
    (entry) => entry.kind === 'shared' && entry.cards.some(({ values }) => values !== null),
  );
  return (
    <Row gap={3} wrap justify="between">
      <Text tone="quiet">
        {t('activity.count', { n: now.known.organisations.length })}{' '}
        {t(hasValues ? 'activity.sentenceValues' : 'activity.sentence')}
      </Text>
      <Row gap={2} wrap>
        {view === 'timeline' && now.shown.length > 0 ? (
          <DeleteEntries ids={now.shown.map(({ id }) => id)} />
        ) : null}
        <ExportActivity entries={now.shown} isPart={isFiltering(now.filter)} />
      </Row>
    </Row>
  );
};

interface ViewProps {
  readonly now: ActivityNow;
  readonly view: ActivityView;
  readonly selectedId: string | null;
}

const View = ({ now, view, selectedId }: ViewProps) => {
  const isWide = useWide();
  const { all, shown, known, filter, isPractice } = now;
  const isEmpty = view === 'timeline' ? shown.length === 0 : known.organisations.length === 0;
  if (isEmpty && isFiltering(filter)) return <NothingMatches />;
  if (isEmpty) return <NothingLeft />;
  switch (view) {
    case 'organisations':
      return (
        <ByOrganisation
          known={known}
          isTable={isWide}
          selectedId={selectedId}
          isPractice={isPractice}
        />
      );
    case 'fields':
      return <ByField known={known} isPractice={isPractice} />;
    case 'timeline':
      return <TimelineView all={all ?? []} shown={shown} kind={filter.kind} />;
  }
};

const NothingMatches = () => (
  <EmptyState
    icon="search"
    title={t('activity.noMatch')}
    actions={
      <Button variant="outline" onPress={() => changeFilter(noFilter)}>
        {t('activity.clear')}
      </Button>
    }
  />
);

/** Cards came and went, but nothing was shown to anybody. */
const NothingLeft = () => (
  <EmptyState
    icon="ledger"
    title={t('activity.empty')}
    actions={
      <Link href="/activity/timeline" button="outline">
        {t('activity.seeTimeline')}
      </Link>
    }
  >
    {t('activity.emptyHelp')}
  </EmptyState>
);
