import { useMemo } from 'react';
import type { EpochSeconds } from '../../core/kernel/time';
import { cardName } from '../../display/card-name';
import { CardSlip } from '../../display/card-slip';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle } from '../../ui/text';
import { VirtualList } from '../../ui/virtual-list';
import { t } from '../../words/words';
import type { CardListView } from '../../core/credential/card-list-view';
import type { CardsTogether } from './arrange-cards';
import type { StatedCard } from './attention';

const slipHeight = 124;

interface CardListProps {
  readonly groups: readonly CardsTogether[];
  readonly view: CardListView;
  readonly now: EpochSeconds;
  readonly selectedId: string | null;
  readonly areValuesShown: boolean;
  readonly onShowValues: (isShown: boolean) => void;
}

/** A card, and before the first of a group what the group is. */
type Line = StatedCard & { readonly heading: string | null };

/** The cards as slips, values covered until asked for. */
export const CardList = (props: CardListProps) => {
  const { groups, view, now, selectedId, areValuesShown, onShowValues } = props;
  const lines = useMemo(() => groups.flatMap((group) => linesOf(group, view)), [groups, view]);
  return (
    <Stack gap={2}>
      <Row justify="between">
        <SectionTitle size="s">{t(`sort.${view.sort}`)}</SectionTitle>
        <Button
          variant="quiet"
          icon={areValuesShown ? 'eyeoff' : 'eye'}
          onPress={() => onShowValues(!areValuesShown)}
        >
          {t(areValuesShown ? 'wallet.hideValues' : 'wallet.showValues')}
        </Button>
      </Row>
      <VirtualList
        label={t('wallet.list')}
        items={lines}
        keyOf={({ summary }) => summary.id}
        textOf={({ summary }) => cardName(summary)}
        estimate={slipHeight}
        gap={12}
        renderItem={({ summary, heading }) => (
          <>
            {heading === null ? null : <h3 className="list-heading">{heading}</h3>}
            <CardSlip
              summary={summary}
              now={now}
              isSelected={summary.id === selectedId}
              areValuesShown={areValuesShown}
            />
          </>
        )}
      />
    </Stack>
  );
};

const linesOf = (group: CardsTogether, view: CardListView): readonly Line[] =>
  group.cards.map((card, index) => ({
    ...card,
    heading: index > 0 || view.group === 'none' ? null : headingOf(group, card, view),
  }));

const headingOf = ({ key, cards }: CardsTogether, first: StatedCard, view: CardListView): string =>
  t('wallet.group', { name: groupName(key, first, view), n: cards.length });

const groupName = (key: string | null, { summary }: StatedCard, view: CardListView): string => {
  if (key === null) return t('wallet.noYear');
  if (view.group === 'issuer') return summary.issuer.name;
  return view.group === 'kind' ? cardName(summary) : key;
};
