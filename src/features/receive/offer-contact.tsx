import { HostText } from '../../display/host-text';
import { usePorts } from '../../state/ports';
import type { OfferStage } from '../../state/offer-store';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { contactHost, contactIssuer, decline } from './offer-actions';
import { OfferFrame } from './offer-frame';

interface OfferContactProps {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: 'announced' | 'elsewhere' }>;
}

/** Names the host before anything is asked of it, and again when the issuer lives elsewhere. */
export function OfferContact({ id, stage }: OfferContactProps) {
  const ports = usePorts();
  const host = stage.at === 'announced' ? stage.input.host : stage.host;
  const isElsewhere = stage.at === 'elsewhere' && stage.from !== host;
  const goOn = stage.at === 'announced' ? contactHost : contactIssuer;
  return (
    <OfferFrame
      id={id}
      stage={stage}
      footer={
        <Footer>
          <TwoAnswers
            armKey={`${stage.at} ${host}`}
            no={{ label: t('receive.do-not-contact'), onPress: () => void decline(ports, id) }}
            yes={{ label: t('receive.contact-them'), onPress: () => void goOn(ports, id) }}
          />
        </Footer>
      }
    >
      <BarQuote after={t(isElsewhere ? 'receive.contact-elsewhere' : 'receive.contact-after')}>
        {rich('receive.contact', { host: <HostText host={host} isStrong /> })}
      </BarQuote>
      {isElsewhere && (
        <Sheet>
          <KeyValues
            rows={[
              { label: t('receive.offer-from'), value: <HostText host={stage.from} /> },
              { label: t('receive.issuer-at'), value: <HostText host={host} isStrong /> },
            ]}
          />
        </Sheet>
      )}
    </OfferFrame>
  );
}
