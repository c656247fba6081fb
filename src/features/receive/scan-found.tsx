import { FailureView } from '../../display/failure-view';
import type { Arrival } from '../../core/presentation/stages';
import { Button } from '../../ui/button';
import { Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { fileMessages } from './messages';
import { ScanSeveral } from './scan-several';
import { ScanUnknown } from './scan-unknown';
import type { Found } from './use-scan';

interface ScanFoundProps {
  readonly found: Found;
  readonly onTake: (text: string, arrival: Arrival) => void;
  readonly onTryAnother: () => void;
}

/** What was found, where it cannot be opened without a further word. */
export function ScanFound({ found, onTake, onTryAnother }: ScanFoundProps) {
  switch (found.kind) {
    case 'reading':
      return <Text role="status">{t('receive.reading')}</Text>;
    case 'unknown':
      return <ScanUnknown text={found.text} onTryAnother={onTryAnother} />;
    case 'several':
      return (
        <ScanSeveral
          codes={found.codes}
          still={found.still}
          onTake={(text) => onTake(text, found.arrival)}
          onTryAnother={onTryAnother}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={found.failure}
          message={fileMessages[found.failure.code]}
          actions={
            <Row>
              <Button onPress={onTryAnother}>{t('receive.unknown-another')}</Button>
            </Row>
          }
        />
      );
  }
}
