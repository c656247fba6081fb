import { useEffect } from 'react';
import { detectIncoming } from '../../state/detect-incoming';
import { ActionRow } from '../../ui/action-row';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { cleanText } from '../../ui/clean-text';
import { Row } from '../../ui/stack';
import { Sheet, SheetCaption } from '../../ui/sheet';
import { StillPicture } from '../../ui/still-picture';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';
import type { FoundCode } from '../../ports/scanner';

interface ScanSeveralProps {
  readonly codes: readonly FoundCode[];
  readonly still: ImageBitmap | null;
  readonly onTake: (text: string) => void;
  readonly onTryAnother: () => void;
}

const names: Record<'offer' | 'request' | 'unknown', WordId> = {
  offer: 'receive.kind-offer',
  request: 'receive.kind-request',
  unknown: 'receive.kind-unknown',
};

/** More than one code in the picture: each is outlined and listed by number, none is opened by itself. */
export function ScanSeveral({ codes, still, onTake, onTryAnother }: ScanSeveralProps) {
  useEffect(() => announce(t('receive.several')), []);
  return (
    <>
      {still !== null && (
        <StillPicture
          still={still}
          outlines={codes.map(({ corners }) => corners)}
          label={t('receive.several-picture', { n: codes.length })}
        />
      )}
      <Sheet label={t('receive.several')}>
        <SheetCaption>{t('receive.several')}</SheetCaption>
        {codes.map(({ text }, index) => (
          <ActionRow
            key={text}
            icon="qr"
            title={t('receive.several-item', {
              n: index + 1,
              kind: t(names[detectIncoming(text, location.origin).kind]),
            })}
            description={<bdi>{cleanText(text, 60)}</bdi>}
            onPress={() => onTake(text)}
          />
        ))}
      </Sheet>
      <Row>
        <Button onPress={onTryAnother}>{t('receive.unknown-another')}</Button>
      </Row>
    </>
  );
}
