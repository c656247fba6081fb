import type { ReceivingSummary } from '../ports/vault-receiving';
import { continueReceiving, placeOfReceiving } from '../state/continue-receiving';
import { usePorts } from '../state/ports';
import { useReceivings } from '../state/use-receivings';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { useNavigate } from '../ui/link';
import { Row } from '../ui/stack';
import { t, type WordId } from '../words/words';
import { localText } from './card-name';

/** What is known of each: never more than was written down. */
const stepWords: Record<ReceivingSummary['step'], WordId> = {
  read: 'receivings.read',
  'code-sent': 'receivings.code-sent',
  granted: 'receivings.granted',
  'card-asked': 'receivings.card-asked',
  arrived: 'receivings.arrived',
};

/** "Continue receiving from …": what was left in the middle, each with the way on and the way out. */
export const ReceivingsBands = () =>
  useReceivings().map((one) => <OneBand key={one.id} of={one} />);

const OneBand = ({ of: { id, issuerNames, host, step } }: { readonly of: ReceivingSummary }) => {
  const ports = usePorts();
  const navigate = useNavigate();
  const goOn = (): void => {
    const place = placeOfReceiving(id);
    void continueReceiving(ports, place);
    navigate(`/add/offer/${place}`);
  };
  return (
    <Band
      tone="unk"
      icon="clock"
      title={t('receivings.title', { issuer: localText(issuerNames) ?? host })}
      actionBelow
      action={
        <Row gap={3} wrap>
          <Button variant="outline" onPress={goOn}>
            {t('receivings.continue')}
          </Button>
          <Button variant="quiet" onPress={() => void ports.vault.forgetReceiving(id)}>
            {t('receivings.forget')}
          </Button>
        </Row>
      }
    >
      {t(stepWords[step], { host })}
    </Band>
  );
};
