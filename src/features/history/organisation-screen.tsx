import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { Link, useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { partyName } from './entry-words';
import { OrganisationPanel } from './organisation-panel';
import { useActivity } from './use-activity';

/** What one organisation received, where there is no room for it beside the table. */
export const OrganisationScreen = ({ id }: { readonly id: string }) => {
  const { all, known, isPractice } = useActivity(false);
  const navigate = useNavigate();
  const organisation = known.organisations.find(({ answers }) =>
    answers.some((answer) => answer.id === id),
  );
  return (
    <Screen
      title={t('activity.organisation')}
      bar={
        <TopBar
          leading={
            <IconButton icon="left" label={t('entry.back')} onPress={() => navigate('/activity')} />
          }
        />
      }
    >
      {all === null ? (
        <Skeleton kind="panel" count={2} label={t('activity.loading')} />
      ) : organisation === undefined ? (
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
          <ScreenTitle>
            <bdi>{partyName(organisation.verifier)}</bdi>
          </ScreenTitle>
          <OrganisationPanel
            organisation={organisation}
            entries={all}
            isPractice={isPractice(organisation)}
          />
        </Stack>
      )}
    </Screen>
  );
};
