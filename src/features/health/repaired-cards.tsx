import { useQuery } from '@tanstack/react-query';
import { cardName } from '../../display/card-name';
import { cardsQuery } from '../../state/queries';
import { repairedQuery } from '../../state/health-query';
import { usePorts } from '../../state/ports';
import { Foreign } from '../../ui/foreign';
import { Sheet, SheetCaption } from '../../ui/sheet';
import { t } from '../../words/words';

/** What was brought back from the second copy, by the names of the cards where they can be read. On no report. */
export const RepairedCards = () => {
  const ports = usePorts();
  const repaired = useQuery(repairedQuery(ports)).data ?? [];
  const cards = useQuery(cardsQuery(ports));
  if (repaired.length === 0 || !cards.data?.ok) return null;
  const ids = new Set(repaired.flatMap(({ cardId }) => (cardId === null ? [] : [cardId])));
  const named = cards.data.value.cards.filter(({ id }) => ids.has(id));
  const known = new Set(named.map(({ id }) => id));
  const others = repaired.filter(({ cardId }) => cardId === null || !known.has(cardId)).length;
  return (
    <Sheet label={t('health.broughtBack')}>
      <SheetCaption>{t('health.broughtBack')}</SheetCaption>
      <ul className="finding" aria-label={t('health.broughtBack')}>
        {named.map((card) => (
          <li key={card.id}>
            <Foreign text={cardName(card)} />
          </li>
        ))}
        {others === 0 ? null : <li>{t('health.broughtBackOther', { n: others })}</li>}
      </ul>
    </Sheet>
  );
};
