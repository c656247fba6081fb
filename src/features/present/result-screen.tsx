import { assertNever } from '../../core/kernel/result';
import { requestStage, useRequestStage } from '../../state/request-store';
import type { RequestResult } from '../../state/request-store';
import { ArmedLink } from '../../ui/armed-link';
import { Band } from '../../ui/band';
import { Footer } from '../../ui/footer';
import { ScreenTitle } from '../../ui/screen-title';
import { Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { RequestFrame } from './request-frame';
import { ResultFailed } from './result-failed';
import { ResultReceipt } from './result-receipt';
import { ResultRedirect } from './result-redirect';
import { ResultSent } from './result-sent';
import { ResultUnopened } from './result-unopened';

interface ResultScreenProps {
  /** Local id of the request. */
  readonly id: string;
}

/** S11: what became of it, and the receipt. Nothing here is tried again by itself. */
export function ResultScreen({ id }: ResultScreenProps) {
  const stage = useRequestStage(id);
  const result = stage.at === 'done' ? stage.result : null;
  return (
    <RequestFrame
      id={id}
      canStop={false}
      hasOwnTitle
      footer={
        <Footer>
          <Row gap={3}>
            <ArmedLink armKey={stage.at} href="/wallet" button="primary" isWide>
              {t('present.done')}
            </ArmedLink>
          </Row>
        </Footer>
      }
    >
      {result === null ? (
        <>
          <ScreenTitle>{t('present.result')}</ScreenTitle>
          <Text>
            {t(requestStage(id).at === 'stopped' ? 'present.result-gone' : 'present.result-open')}
          </Text>
        </>
      ) : (
        <ResultBody result={result} />
      )}
    </RequestFrame>
  );
}

function ResultBody({ result }: { readonly result: RequestResult }) {
  switch (result.kind) {
    case 'declined':
      return (
        <>
          <ScreenTitle>{t('present.you-declined')}</ScreenTitle>
          <Band tone="unk" icon="check" role="status" title={t('present.nothing-sent')}>
            {t(result.why === 'site' ? 'present.declined-site' : 'present.declined')}
          </Band>
        </>
      );
    case 'handed-over':
      return (
        <>
          <ScreenTitle>{t('present.sent-unknown')}</ScreenTitle>
          <Band tone="warn" icon="q" role="alert">
            {t('present.handed-over-help', { who: result.who })}
          </Band>
          <ResultReceipt entryId={result.entryId} />
        </>
      );
    case 'interrupted':
      return (
        <>
          <ScreenTitle>{t('present.sent-unknown')}</ScreenTitle>
          <Band tone="warn" icon="q" role="alert">
            {t('present.sent-unknown-help')}
          </Band>
        </>
      );
    case 'failed':
      return <ResultFailed result={result} />;
    case 'sent':
      return (
        <>
          <ResultSent result={result} />
          <ResultReceipt entryId={result.sent.entryId} />
          {result.sent.redirectUri !== null && <ResultRedirect to={result.sent.redirectUri} />}
          {result.sent.unopened !== null && <ResultUnopened address={result.sent.unopened} />}
        </>
      );
    default:
      return assertNever(result);
  }
}
