import { cardName } from '../../display/card-name';
import { CardTag, cardTagText } from '../../display/card-tag';
import { useNow } from '../../state/use-now';
import { Claims } from '../../ui/claim-row';
import { inkFor } from '../../ui/ink';
import { Sheet, SheetCaption, SheetHead } from '../../ui/sheet';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { CardAlternatives } from './card-alternatives';
import { CardExposure } from './card-exposure';
import { CardStanding } from './card-standing';
import { ChangeCard } from './change-card';
import { ConsentClaim } from './consent-claim';
import type { ConsentCard, ReviewingStage } from './consent-model';
import { consentRows } from './consent-rows';
import { whyChosen } from './why-chosen';

interface ConsentCardBlockProps {
  readonly id: string;
  readonly stage: ReviewingStage;
  readonly chosen: ConsentCard;
}

/** One card of the answer: its standing, what they need of it, what is optional, what stays. */
export function ConsentCardBlock({ id, stage, chosen }: ConsentCardBlockProps) {
  const now = useNow();
  const { card, candidate } = chosen;
  const { summary } = card;
  const title = cardName(summary);
  const isConfirmed = stage.review.plan.request.verifier.tier === 'confirmed';
  const rows = consentRows(chosen, card);
  const why = whyChosen(chosen, stage.review);
  const claim = (row: (typeof rows.needed)[number]) => (
    <ConsentClaim key={row.row.key} id={id} stage={stage} chosen={chosen} row={row} />
  );
  return (
    <Sheet>
      <SheetHead
        ink={inkFor(summary.issuerKey)}
        trailing={<ChangeCard id={id} stage={stage} chosen={chosen} />}
        below={<CardTag state={candidate.state} now={now} isPlain />}
      >
        <Text as="div" size="row" weight="750">
          {title}
        </Text>
        <Text as="div" size="small" tone="quiet">
          {summary.issuer.name}
        </Text>
        {why !== null && (
          <Text as="div" size="small" tone="quiet">
            {t(why)}
          </Text>
        )}
      </SheetHead>
      <CardStanding id={id} chosen={chosen} />
      <CardAlternatives id={id} stage={stage} chosen={chosen} />
      <Claims
        legend={t('present.card-legend', {
          title,
          issuer: summary.issuer.name,
          status: cardTagText(candidate.state, now),
        })}
      >
        {rows.needed.length > 0 && (
          <SheetCaption>{t(isConfirmed ? 'present.needed' : 'present.say-need')}</SheetCaption>
        )}
        {rows.needed.map(claim)}
        {rows.optional.length > 0 && (
          <SheetCaption isRuled>
            {t(isConfirmed ? 'present.optional' : 'present.would-like')}
          </SheetCaption>
        )}
        {rows.optional.map(claim)}
        {rows.unasked.length > 0 && <SheetCaption isRuled>{t('present.always-goes')}</SheetCaption>}
        {rows.unasked.map(claim)}
      </Claims>
      <CardExposure chosen={chosen} />
    </Sheet>
  );
}
