import { useState } from 'react';
import { FailureView } from '../../display/failure-view';
import { sealPending } from '../../flows/back-up';
import type { OfferStage } from '../../state/offer-store';
import { usePorts } from '../../state/ports';
import { lockEverywhere } from '../../state/session-control';
import { unsavedStore } from '../../state/unsaved';
import { Button } from '../../ui/button';
import { downloadFile } from '../../ui/download-file';
import { Link } from '../../ui/link';
import { Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { messages, overtakenMessages } from './messages';
import { OfferFrame } from './offer-frame';

interface OfferUnsavedProps {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: 'failed' }>;
}

/** M-WRITE: the card came and the browser refused to store it. It is in this tab, and nowhere else. */
export function OfferUnsaved({ id, stage }: OfferUnsavedProps) {
  const ports = usePorts();
  const unsaved = unsavedStore((state) => state.unsaved);
  const [isTrying, setIsTrying] = useState(false);
  const [told, setTold] = useState<Awaited<ReturnType<typeof sealPending>> | null>(null);
  const isOvertaken = unsaved?.isOvertaken === true;
  const again = async (): Promise<void> => {
    setIsTrying(true);
    await unsaved?.tryAgain?.();
    setIsTrying(false);
  };
  const download = async (): Promise<void> => {
    if (stage.resume?.at !== 'reviewing') return;
    const sealed = await sealPending(ports, stage.resume.pending);
    if (sealed.ok) downloadFile(sealed.value.name, 'application/octet-stream', sealed.value.file);
    setTold(sealed);
  };
  return (
    <OfferFrame id={id} stage={stage}>
      <FailureView
        failure={stage.failure}
        message={(isOvertaken ? overtakenMessages : messages)['vault/write']}
        actions={
          <>
            <Text>{t('receive.unsaved-where')}</Text>
            <Row gap={3} wrap>
              {isOvertaken ? (
                <Button variant="primary" onPress={() => void lockEverywhere(ports)}>
                  {t('notice.lockAndOpen')}
                </Button>
              ) : (
                <Button variant="primary" isBusy={isTrying} onPress={() => void again()}>
                  {t('receive.try-again')}
                </Button>
              )}
              <Button icon="down2" onPress={() => void download()}>
                {t('receive.unsaved-download')}
              </Button>
              <Link href="/settings/storage" button="outline">
                {t('notice.makeRoom')}
              </Link>
            </Row>
            <div role="status">
              {told === null ? null : (
                <Text size="small">
                  {told.ok
                    ? t('receive.unsaved-file', { name: told.value.name })
                    : t('receive.unsaved-no-file')}
                </Text>
              )}
            </div>
          </>
        }
      />
    </OfferFrame>
  );
}
