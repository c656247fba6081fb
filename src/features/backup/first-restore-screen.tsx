import { useEffect, useState } from 'react';
import { restoreBackup, type OpenedBackup } from '../../flows/back-up';
import { FailureView } from '../../display/failure-view';
import { applySettings } from '../../state/apply-settings';
import { usePorts } from '../../state/ports';
import { restoreStore, setRestoreStage } from '../../state/restore-store';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Restored, RestoreFailure } from '../../ports/vault-backup';
import { ContentsSheet } from './contents-sheet';
import { EraseLocked } from './erase-locked';
import { messages } from './messages';
import { OpenForm } from './open-form';
import { RestoreDone } from './restore-done';

/** S01 and S02, "Open a backup": the file, what is inside, a wallet for it, and then everything in one write. */
export const FirstRestoreScreen = () => {
  const stage = restoreStore();
  switch (stage.at) {
    case 'choosing':
      return <Choosing />;
    case 'opened':
      return <Inside backup={stage.backup} />;
    case 'merging':
      return <Merging backup={stage.backup} />;
    case 'idle':
    case 'making':
      // The gate shows another screen then.
      return null;
  }
};

const leave = (): void => setRestoreStage({ at: 'idle' });

const Choosing = () => (
  <Screen title={t('backup.open.title')} width="narrow">
    <Stack gap={5}>
      <ScreenTitle size="l">{t('backup.open.title')}</ScreenTitle>
      <Text>{t('backup.open.sentence')}</Text>
      <OpenForm onOpened={(backup) => setRestoreStage({ at: 'opened', backup })} />
      <Button variant="quiet" onPress={leave}>
        {t('backup.open.cancel')}
      </Button>
    </Stack>
  </Screen>
);

const Inside = ({ backup }: { readonly backup: OpenedBackup }) => {
  const { vault } = usePorts();
  const isLocked = useSession(({ at }) => at === 'locked');
  const back = (): void => {
    void vault.closeBackup(backup.backupId);
    leave();
  };
  return (
    <Screen title={t('backup.inside.title')} width="narrow">
      <Stack gap={5}>
        <ScreenTitle size="l">{t('backup.inside.title')}</ScreenTitle>
        <ContentsSheet contents={backup.contents} />
        {isLocked ? (
          <EraseLocked backup={backup} />
        ) : (
          <>
            <Text>{t('backup.first.makeHelp')}</Text>
            <Button
              variant="primary"
              isWide
              onPress={() => setRestoreStage({ at: 'making', backup })}
            >
              {t('backup.first.make')}
            </Button>
          </>
        )}
        <Button variant="quiet" onPress={back}>
          {t('backup.open.cancel')}
        </Button>
      </Stack>
    </Screen>
  );
};

type Outcome =
  | { readonly at: 'busy' }
  | { readonly at: 'done'; readonly restored: Restored }
  | { readonly at: 'failed'; readonly failure: RestoreFailure };

const Merging = ({ backup }: { readonly backup: OpenedBackup }) => {
  const ports = usePorts();
  const [outcome, setOutcome] = useState<Outcome>({ at: 'busy' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    const merge = async (): Promise<void> => {
      const restored = await restoreBackup(ports, backup.backupId, []);
      // Done already, and this screen was only drawn a second time.
      if (!isHere) return;
      setOutcome(
        restored.ok
          ? { at: 'done', restored: restored.value }
          : { at: 'failed', failure: restored.error },
      );
    };
    const timer = setTimeout(() => void merge(), 0);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [ports, backup, tries]);

  const enter = async (): Promise<void> => {
    const settings = await ports.vault.settings();
    if (settings.ok) applySettings(settings.value);
    leave();
  };
  const again = (): void => {
    setOutcome({ at: 'busy' });
    setTries(tries + 1);
  };

  if (outcome.at === 'busy')
    return (
      <Screen title={t('backup.first.merging')} width="narrow">
        <Stack gap={5}>
          <ScreenTitle size="l">{t('backup.first.merging')}</ScreenTitle>
          <Progress label={t('backup.first.merging')} />
        </Stack>
      </Screen>
    );
  return (
    <Screen title={t('backup.done.title')} width="narrow">
      <Stack gap={5}>
        <ScreenTitle size="l">
          {t(outcome.at === 'done' ? 'backup.done.title' : 'backup.restore')}
        </ScreenTitle>
        {outcome.at === 'done' ? (
          <RestoreDone restored={outcome.restored} onDone={() => void enter()} />
        ) : (
          <FailureView
            failure={outcome.failure}
            message={messages[outcome.failure.code]}
            actions={
              <Stack gap={2}>
                <Button variant="primary" isWide onPress={again}>
                  {t('backup.preview.restore')}
                </Button>
                <Button variant="quiet" onPress={() => void enter()}>
                  {t('backup.done.toWallet')}
                </Button>
              </Stack>
            }
          />
        )}
      </Stack>
    </Screen>
  );
};
