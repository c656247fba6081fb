import { cardState } from '../core/credential/card-state';
import type { EpochSeconds } from '../core/kernel/time';
import type { CardSummary } from '../ports/cards';
import { inkFor, initialsOf } from '../ui/ink';
import { Slip } from '../ui/slip';
import { t } from '../words/words';
import { agoText } from './ago';
import { cardName } from './card-name';
import { CardTag, cardTagBrief } from './card-tag';
import { fieldLabel } from './field-label';
import { valueText } from './value-text';

interface CardSlipProps {
  readonly summary: CardSummary;
  readonly now: EpochSeconds;
  readonly isSelected?: boolean | undefined;
  /** Values stay covered until the person asks to see them. */
  readonly areValuesShown?: boolean | undefined;
}

/** One card as a row of a list. */
export function CardSlip({ summary, now, isSelected, areValuesShown }: CardSlipProps) {
  const state = cardState(summary.facts, now);
  const title = cardName(summary);
  const { fieldCount, hideableCount, lastUsedAt } = summary;
  const isOff = state.kind === 'withdrawn' || state.kind === 'broken';
  return (
    <Slip
      href={`/wallet/${summary.id}`}
      title={title}
      issuer={summary.issuer.name}
      ink={inkFor(summary.issuerKey)}
      initials={initialsOf(summary.issuer.name)}
      status={<CardTag state={state} now={now} isBrief />}
      ticks={[
        ...Array<'always'>(fieldCount - hideableCount).fill('always'),
        ...Array<'hidden'>(hideableCount).fill('hidden'),
      ]}
      exposure={t('card.hideable', { hideable: hideableCount, total: fieldCount })}
      lastUsed={
        lastUsedAt === null ? undefined : t('card.last-used', { when: agoText(lastUsedAt, now) })
      }
      values={summary.highlights.map(({ path, labels, text }) => ({
        label: fieldLabel(path, [{ path, texts: labels }]),
        value: areValuesShown === true ? valueText(path, text) : undefined,
      }))}
      coverLabel={t('card.covered')}
      isOff={isOff}
      isSelected={isSelected}
      label={t('card.row-name', {
        title,
        issuer: summary.issuer.name,
        status: cardTagBrief(state, now),
        exposure: t('card.hideable-read', { hideable: hideableCount, total: fieldCount }),
      })}
    />
  );
}
