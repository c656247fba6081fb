import { detectIncoming } from '../../state/detect-incoming';
import { ActionRow } from '../../ui/action-row';
import { cleanText } from '../../ui/clean-text';
import { Sheet, SheetCaption } from '../../ui/sheet';
import type { WordId } from '../../words/words';
import { t } from '../../words/words';

interface ScanSeveralProps {
  readonly texts: readonly string[];
  readonly onTake: (text: string) => void;
}

const names: Record<'offer' | 'request' | 'unknown', WordId> = {
  offer: 'receive.kind-offer',
  request: 'receive.kind-request',
  unknown: 'receive.kind-unknown',
};

/** More than one code in the picture: the person picks, none is opened by itself. */
export function ScanSeveral({ texts, onTake }: ScanSeveralProps) {
  return (
    <Sheet label={t('receive.several')}>
      <SheetCaption>{t('receive.several')}</SheetCaption>
      {texts.map((text, index) => (
        <ActionRow
          key={text}
          icon="qr"
          title={t('receive.several-item', {
            n: index + 1,
            kind: t(names[detectIncoming(text, location.origin).kind]),
          })}
          description={cleanText(text, 60)}
          onPress={() => onTake(text)}
        />
      ))}
    </Sheet>
  );
}
