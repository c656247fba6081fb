import { useState } from 'react';
import type { TxCode } from '../../core/issuance/stages';
import { localText } from '../../display/card-name';
import { HostText } from '../../display/host-text';
import { configurationName } from './configuration-name';
import { usePorts } from '../../state/ports';
import type { OfferStage } from '../../state/offer-store';
import { Band } from '../../ui/band';
import { Footer } from '../../ui/footer';
import { Foreign } from '../../ui/foreign';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { chooseCard, collect, decline } from './offer-actions';
import { OfferFrame } from './offer-frame';
import { OfferWho } from './offer-who';

interface OfferReadyProps {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: 'ready' }>;
}

/** Before the card is asked for: who offers which one, the choice between several, and the code (M-TXCODE). */
export function OfferReady({ id, stage }: OfferReadyProps) {
  const ports = usePorts();
  const [code, setCode] = useState('');
  const { review } = stage;
  const { txCode } = review;
  const issuer = localText(review.metadata.names) ?? review.host;
  const missing = txCode === null ? null : whyNotYet(code, txCode);
  const submit = () => {
    if (missing === null) void collect(ports, id, txCode === null ? null : code.trim());
  };
  return (
    <OfferFrame
      id={id}
      stage={stage}
      footer={
        <Footer>
          <TwoAnswers
            armKey={`ready ${review.configuration.id}`}
            no={{ label: t('receive.stop'), onPress: () => void decline(ports, id) }}
            yes={{
              label: t('receive.get-card'),
              onPress: submit,
              blockedBecause: missing ?? undefined,
            }}
          />
        </Footer>
      }
    >
      {stage.isAnswerMissing && (
        <Band tone="warn" icon="q">
          {t('receive.answer-missing', { issuer })}
        </Band>
      )}
      <OfferWho review={review} />
      {review.others.length > 0 && (
        <Sheet>
          <RadioGroup
            legend={t('receive.pick-card', { n: review.others.length + 1 })}
            value={review.configuration.id}
            onChange={(chosen) => void chooseCard(ports, id, chosen)}
            options={[review.configuration, ...review.others].map((configuration) => ({
              value: configuration.id,
              label: <Foreign text={configurationName(configuration)} />,
            }))}
          />
        </Sheet>
      )}
      {txCode !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <CodeField
            txCode={txCode}
            issuer={issuer}
            code={code}
            onChange={setCode}
            host={new URL(review.server.tokenEndpoint).host}
            isWrong={stage.wrongCodes > 0}
          />
        </form>
      )}
    </OfferFrame>
  );
}

interface CodeFieldProps {
  readonly txCode: TxCode;
  readonly issuer: string;
  /** Where the code goes. */
  readonly host: string;
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly isWrong: boolean;
}

function CodeField({ txCode, issuer, host, code, onChange, isWrong }: CodeFieldProps) {
  const { length, inputMode, description } = txCode;
  return (
    <Stack gap={3}>
      <TextField
        label={t('receive.code-label', { issuer })}
        value={code}
        onChange={onChange}
        isMono
        isRequired
        hasFocusFirst
        // Typed by the person and by nobody else: a code that fills itself in is what a phisher hopes for.
        autoComplete="off"
        autoCapitalize="none"
        inputMode={inputMode === 'numeric' ? 'numeric' : 'text'}
        maxLength={length ?? undefined}
        description={
          length === null
            ? undefined
            : t(inputMode === 'numeric' ? 'receive.code-digits' : 'receive.code-characters', {
                n: length,
              })
        }
        error={isWrong ? t('receive.code-wrong') : undefined}
      />
      {description !== null && (
        <Text size="small" tone="quiet">
          {rich('receive.they-say', { text: <Foreign text={description} /> })}
        </Text>
      )}
      <Text size="small" weight="650">
        {t('receive.code-only', { issuer })}{' '}
        {rich('receive.code-host', { host: <HostText host={host} /> })}
      </Text>
    </Stack>
  );
}

/** Why the code cannot be sent yet, in words; null when it can. */
const whyNotYet = (code: string, { length }: TxCode): string | null => {
  const typed = code.trim().length;
  if (typed === 0) return t('receive.code-empty');
  return length !== null && typed !== length ? t('receive.code-length', { n: length }) : null;
};
