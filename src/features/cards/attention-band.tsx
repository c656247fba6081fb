import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { formatList, formatTime } from '../../words/formats';
import { t, type WordId } from '../../words/words';
import { countAttention, lastChecked, type AttentionKind, type StatedCard } from './attention';

const words: Record<AttentionKind, WordId> = {
  broken: 'attention.broken',
  withdrawn: 'attention.withdrawn',
  ended: 'attention.ended',
  paused: 'attention.paused',
  listBad: 'attention.untrusted',
  endsSoon: 'attention.ending',
};

/** What needs a look, in one line, with the way to it. */
export const AttentionBand = ({
  cards,
  onReview,
}: {
  readonly cards: readonly StatedCard[];
  readonly onReview: () => void;
}) => {
  const counts = countAttention(cards);
  if (counts.length === 0) return null;
  const checked = lastChecked(cards);
  return (
    <Band
      tone="warn"
      icon="tri"
      title={`${formatList(
        counts.map(({ kind, count }) => t(words[kind], { n: count })),
        'and',
      )}.`}
      action={
        <Button variant="quiet" onPress={onReview}>
          {t('attention.review')}
        </Button>
      }
    >
      {checked === null
        ? t('attention.never')
        : t('attention.checked', { time: formatTime(new Date(checked * 1000)) })}
    </Band>
  );
};
