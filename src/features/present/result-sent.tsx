import type { RequestResult } from '../../state/request-store';
import { Band } from '../../ui/band';
import { BarQuote } from '../../ui/bar-quote';
import { Foreign } from '../../ui/foreign';
import { Marker } from '../../ui/marker';
import { ScreenTitle } from '../../ui/screen-title';
import { rich } from '../../words/rich';
import { t } from '../../words/words';

interface ResultSentProps {
  readonly result: Extract<RequestResult, { kind: 'sent' }>;
}

/** It left: how many fields, to whom, and what they said to it, quoted. */
export function ResultSent({ result }: ResultSentProps) {
  const { sent, who, fieldCount } = result;
  if (sent.outcome === 'sent-unconfirmed') {
    return (
      <>
        <ScreenTitle>{t('present.sent-unknown')}</ScreenTitle>
        <Band tone="warn" icon="q" role="alert">
          {t('present.sent-unknown-help')}
        </Band>
      </>
    );
  }
  const isRefused = sent.outcome === 'refused';
  return (
    <>
      <ScreenTitle>
        {rich(
          'present.sent-to',
          { n: fieldCount, who },
          { mk: (inside) => <Marker>{inside}</Marker> },
        )}
      </ScreenTitle>
      <Band
        tone={isRefused ? 'bad' : 'ok'}
        icon={isRefused ? 'stop' : 'check'}
        role="status"
        title={t(isRefused ? 'present.refused' : 'present.accepted')}
      >
        {sent.answer !== null &&
          rich('present.they-answered', { text: <Foreign text={sent.answer} /> })}{' '}
        {t(isRefused ? 'present.refused-help' : 'present.they-have-it')}
      </Band>
      {result.learned !== null && <BarQuote>{result.learned}</BarQuote>}
    </>
  );
}
