import { useState } from 'react';
import { usePorts } from '../state/ports';
import { lockEverywhere } from '../state/session-control';
import { dropUnsaved, unsavedStore } from '../state/unsaved';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { downloadFile } from '../ui/download-file';
import { Link } from '../ui/link';
import { Row } from '../ui/stack';
import { t } from '../words/words';

/** M-WRITE: something the person was to be told is saved is not. */
export function WriteFailed() {
  const ports = usePorts();
  const unsaved = unsavedStore((state) => state.unsaved);
  const [isTrying, setIsTrying] = useState(false);
  if (unsaved === null) return <SealedCard />;
  const { tryAgain, screen, isOvertaken } = unsaved;
  const again = async (): Promise<void> => {
    setIsTrying(true);
    await tryAgain?.();
    setIsTrying(false);
  };
  const action = isOvertaken ? (
    <Button variant="quiet" isFlush onPress={() => void lockEverywhere(ports)}>
      {t('notice.lockAndOpen')}
    </Button>
  ) : (
    <Row gap={3} wrap>
      {tryAgain !== null && (
        <Button variant="quiet" isFlush isBusy={isTrying} onPress={() => void again()}>
          {t('notice.tryAgain')}
        </Button>
      )}
      {screen !== null && <Link href={screen}>{t('notice.toUnsaved')}</Link>}
    </Row>
  );
  return (
    <Band tone="bad" role="alert" title={t('notice.writeFailed')} actionBelow action={action}>
      {t(isOvertaken ? 'notice.overtakenHelp' : 'notice.writeFailedHelp')}
    </Band>
  );
}

/** The wallet locked over a card that is not stored: its sealed file is in this tab, and nowhere else. */
function SealedCard() {
  const sealed = unsavedStore((state) => state.sealed);
  const [isSaved, setIsSaved] = useState(false);
  if (sealed === null) return null;
  const save = () => {
    downloadFile(sealed.name, 'application/octet-stream', sealed.file);
    setIsSaved(true);
  };
  return (
    <Band
      tone="bad"
      role="alert"
      title={t('notice.writeFailed')}
      actionBelow
      action={
        <Row gap={3} wrap>
          <Button variant="quiet" isFlush onPress={save}>
            {t('notice.downloadCard')}
          </Button>
          {isSaved && (
            <Button variant="quiet" isFlush onPress={dropUnsaved}>
              {t('notice.haveFile')}
            </Button>
          )}
        </Row>
      }
    >
      {isSaved ? t('notice.sealedSaved', { name: sealed.name }) : t('notice.sealedHelp')}
    </Band>
  );
}
