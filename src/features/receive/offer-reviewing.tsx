import { useState } from 'react';
import type { CredentialId } from '../../core/credential/credential';
import { cardName } from '../../display/card-name';
import { HostText } from '../../display/host-text';
import { usePorts } from '../../state/ports';
import type { OfferStage } from '../../state/offer-store';
import { useNow } from '../../state/use-now';
import { Footer } from '../../ui/footer';
import { inkFor } from '../../ui/ink';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet, SheetCaption, SheetFoot, SheetHead } from '../../ui/sheet';
import { Row } from '../../ui/stack';
import { StatusTag } from '../../ui/status-tag';
import { Text } from '../../ui/text';
import { TwoAnswers } from '../../ui/two-answers';
import { t } from '../../words/words';
import { decline, keep } from './offer-actions';
import { OfferDates } from './offer-dates';
import { OfferFields } from './offer-fields';
import { OfferFrame } from './offer-frame';
import { isEnded, OfferWarnings } from './offer-warnings';

interface OfferReviewingProps {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: 'reviewing' | 'saving' }>;
}

/** What the issuer sent, before it is kept: who says so, every field, and the dates. */
export function OfferReviewing({ id, stage }: OfferReviewingProps) {
  const ports = usePorts();
  const now = useNow();
  const [existing] = stage.pending.alreadyHere;
  const [isReplacing, setReplacing] = useState(false);
  const { view } = stage.pending;
  const { summary } = view;
  const { issuer } = summary;
  const title = cardName(summary);
  const replaces: CredentialId | null = isReplacing && existing !== undefined ? existing : null;
  return (
    <OfferFrame
      id={id}
      stage={stage}
      footer={
        <Footer>
          <TwoAnswers
            armKey={`review ${String(replaces)}`}
            no={{ label: t('receive.do-not-save'), onPress: () => void decline(ports, id) }}
            yes={{
              label: t(saveWords(isEnded(view, now), issuer.isConfirmed)),
              onPress: () => void keep(ports, id, replaces),
              blockedBecause: stage.at === 'saving' ? t('receive.saving') : undefined,
            }}
          />
        </Footer>
      }
    >
      <OfferWarnings view={view} now={now} />
      <Sheet label={title}>
        <SheetHead
          ink={inkFor(summary.issuerKey)}
          below={
            <Row gap={2} wrap>
              <StatusTag shape={issuer.isConfirmed ? 'confirmed' : 'unconfirmed'}>
                {t(issuer.isConfirmed ? 'receive.issuer-confirmed' : 'status.issuer-unconfirmed')}
              </StatusTag>
            </Row>
          }
        >
          <Text as="div" size="row" weight="750">
            {title}
          </Text>
          <Text as="div" size="small" tone="quiet">
            {issuer.name} · <HostText host={stage.review.host} />
          </Text>
        </SheetHead>
        <SheetCaption>{t('receive.you-will-get')}</SheetCaption>
        <OfferFields view={view} />
        <SheetFoot>
          <Text size="small">
            {t('receive.always-shown', {
              always: summary.fieldCount - summary.hideableCount,
              total: summary.fieldCount,
            })}
          </Text>
        </SheetFoot>
      </Sheet>
      <OfferDates validity={view.credential.validity} now={now} />
      <Text size="small" tone="quiet">
        {t(proofWords(view.keyFingerprint !== null, stage.review.txCode !== null))}
      </Text>
      {existing !== undefined && (
        <Sheet>
          <RadioGroup
            legend={t('receive.already-here')}
            value={isReplacing ? 'replace' : 'both'}
            onChange={(answer) => setReplacing(answer === 'replace')}
            options={[
              { value: 'replace', label: t('receive.replace') },
              { value: 'both', label: t('receive.keep-both') },
            ]}
          />
        </Sheet>
      )}
      <Text size="small" tone="quiet">
        {t('receive.declining-costs')}
      </Text>
    </OfferFrame>
  );
}

const saveWords = (hasEnded: boolean, isConfirmed: boolean) => {
  if (hasEnded) return 'receive.save-ended' as const;
  return isConfirmed ? ('receive.save-card' as const) : ('receive.save' as const);
};

const proofWords = (hasKey: boolean, hadCode: boolean) =>
  hasKey
    ? hadCode
      ? ('receive.proved-key-and-code' as const)
      : ('receive.proved-key' as const)
    : hadCode
      ? ('receive.proved-code' as const)
      : ('receive.proved-nothing' as const);
