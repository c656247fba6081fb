import { useQuery } from '@tanstack/react-query';
import type { HealthFinding, HealthOutcome } from '../../flows/health-codes';
import { healthOutcomes } from '../../flows/health-codes';
import { version } from '../../state/build';
import { healthQuery } from '../../state/health-query';
import { usePorts } from '../../state/ports';
import { useSession } from '../../state/session';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Skeleton } from '../../ui/skeleton';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { FindingList } from './finding-list';
import { healthReport } from './health-report';
import { Repair } from './repair';
import { RepairedCards } from './repaired-cards';

/** S20h: every part tried here and now, in plain results. Reachable while locked; shows no value. */
export const HealthScreen = () => {
  const ports = usePorts();
  const navigate = useNavigate();
  const isOpen = useSession(({ at }) => at === 'open');
  const { data: findings, isFetching, isError, refetch } = useQuery(healthQuery(ports, version));
  return (
    <Screen
      title={t('health.title')}
      bar={
        <TopBar
          leading={
            <IconButton
              icon="left"
              label={t(isOpen ? 'health.back' : 'health.backLocked')}
              onPress={() => navigate(isOpen ? '/settings' : '/wallet')}
            />
          }
        />
      }
      width="text"
    >
      <Stack gap={5}>
        <Stack gap={2}>
          <ScreenTitle size="m">{t('health.title')}</ScreenTitle>
          <Text tone="quiet">{t('health.help')}</Text>
        </Stack>
        {isError && (
          <Band tone="bad" role="alert">
            {t('health.failed')}
          </Band>
        )}
        {findings === undefined ? (
          !isError && <Skeleton kind="panel" count={3} label={t('health.checking')} />
        ) : (
          <>
            <Summary findings={findings} />
            <Row gap={3} wrap>
              <Button icon="refresh" isBusy={isFetching} onPress={() => void refetch()}>
                {t(isFetching ? 'health.checking' : 'health.again')}
              </Button>
              <CopyButton
                variant="outline"
                text={healthReport(findings, version)}
                label={t('health.copy')}
                doneLabel={t('health.copied')}
                failedLabel={t('health.notCopied')}
              />
            </Row>
            <FindingList findings={findings} />
            {isOpen && <RepairedCards />}
            {isOpen && <Repair onDone={() => void refetch()} />}
            <Text size="small" tone="quiet">
              {t('health.copyHelp')}
            </Text>
          </>
        )}
      </Stack>
    </Screen>
  );
};

const Summary = ({ findings }: { readonly findings: readonly HealthFinding[] }) => {
  const count = (outcome: HealthOutcome): number =>
    findings.filter(({ code }) => healthOutcomes[code] === outcome).length;
  const [bad, attention] = [count('bad'), count('attention')];
  if (bad > 0)
    return (
      <Band tone="bad" role="status">
        {t('health.broken', { n: bad })}
      </Band>
    );
  return (
    <Band tone={attention > 0 ? 'warn' : 'ok'} role="status">
      {attention > 0 ? t('health.some', { n: attention }) : t('health.allGood')}
    </Band>
  );
};
