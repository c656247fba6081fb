import { TechnicalDetails } from '../../display/technical-details';
import type { RequestResult } from '../../state/request-store';
import { Band } from '../../ui/band';
import { ScreenTitle } from '../../ui/screen-title';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { sendMessages } from './messages';
import { ResultReceipt } from './result-receipt';

interface ResultFailedProps {
  readonly result: Extract<RequestResult, { kind: 'failed' }>;
}

/** Either nothing left this device, or it may have arrived: never one said for the other. */
export function ResultFailed({ result }: ResultFailedProps) {
  const { failure, who } = result;
  const mayBeOut = failure.shared === 'maybe';
  const help = t(sendMessages[failure.code].help, { host: who, ...failure.facts });
  return (
    <>
      <ScreenTitle>{t(mayBeOut ? 'present.sent-unknown' : 'present.nothing-left')}</ScreenTitle>
      <Band tone={mayBeOut ? 'warn' : 'unk'} icon={mayBeOut ? 'q' : 'off'} role="alert">
        {t(mayBeOut ? 'present.sent-unknown-help' : 'present.nothing-left-help')}
      </Band>
      <Text>{help}</Text>
      {mayBeOut && 'entryId' in failure && <ResultReceipt entryId={failure.entryId} />}
      <TechnicalDetails failure={failure} />
    </>
  );
}
