import { useState } from 'react';
import type { CredentialId } from '../../core/credential/credential';
import { chooseCard } from '../../core/presentation/toggle';
import type { PlanCandidate } from '../../core/presentation/plan';
import { agoText, toDate } from '../../display/ago';
import { cardName } from '../../display/card-name';
import { CardTag, cardTagText } from '../../display/card-tag';
import { useNow } from '../../state/use-now';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate, formatList } from '../../words/formats';
import { t } from '../../words/words';
import { cardOf } from './consent-model';
import type { ConsentCard, ReviewingStage } from './consent-model';
import { differingLabels } from './differing-labels';
import { setChoice } from './request-actions';

interface ChangeDialogProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard;
  readonly onClose: () => void;
}

/** S10: which card answers; those that cannot be used stand below with the reason. */
export function ChangeDialog({ id, stage, chosen, onClose }: ChangeDialogProps) {
  const now = useNow();
  const { query, candidate } = chosen;
  const { review } = stage;
  const [picked, setPicked] = useState<CredentialId>(candidate.credentialId);
  const use = () => {
    if (picked !== candidate.credentialId) {
      setChoice(id, (choice) =>
        chooseCard(review.plan, choice, { queryId: query.id, credentialId: picked }),
      );
    }
    onClose();
  };
  const describe = (other: PlanCandidate): string => {
    const card = cardOf(review, other.credentialId);
    if (card === undefined) return '';
    const differing = differingLabels(chosen, other, card);
    const used = card.summary.lastUsedAt;
    return [
      card.summary.issuer.name,
      t('present.extra-fields', { n: other.extraCount }),
      ...(differing.length > 0
        ? [t('present.differs', { n: differing.length, labels: formatList(differing) })]
        : []),
      used === null ? t('card.never-used') : t('card.last-used', { when: agoText(used, now) }),
    ].join(' · ');
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('present.change-title')}
      closeLabel={t('present.close')}
      footer={
        <Row gap={3} wrap>
          <Button onPress={onClose}>{t('present.keep-card')}</Button>
          <Button variant="primary" onPress={use}>
            {t('present.use-card')}
          </Button>
        </Row>
      }
    >
      <Stack gap={4}>
        <RadioGroup
          legend={t('present.cards-that-fit')}
          isLegendHidden
          value={picked}
          onChange={(next) => setPicked(next)}
          options={query.candidates.flatMap((other) => {
            const card = cardOf(review, other.credentialId);
            return card === undefined
              ? []
              : [
                  {
                    value: other.credentialId,
                    label: cardName(card.summary),
                    description: describe(other),
                    extra: <CardTag state={other.state} now={now} isPlain />,
                  },
                ];
          })}
        />
        {query.unusable.length > 0 && (
          <Stack gap={2} as="section">
            <SectionTitle size="s">{t('present.not-usable')}</SectionTitle>
            {query.unusable.map(({ credentialId, state }) => {
              const card = cardOf(review, credentialId);
              return card === undefined ? null : (
                <Text key={credentialId} size="small">
                  <b>{cardName(card.summary)}</b>, {card.summary.issuer.name}:{' '}
                  {state.kind === 'withdrawn'
                    ? t('present.revoked', {
                        issuer: card.summary.issuer.name,
                        date: formatDate(toDate(state.at), 'long'),
                      })
                    : cardTagText(state, now)}
                </Text>
              );
            })}
          </Stack>
        )}
      </Stack>
    </Dialog>
  );
}
