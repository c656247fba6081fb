import type { EpochSeconds } from '../../core/kernel/time';
import { cardName } from '../../display/card-name';
import { CardSlip } from '../../display/card-slip';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle } from '../../ui/text';
import { VirtualList } from '../../ui/virtual-list';
import { t } from '../../words/words';
import type { StatedCard } from './attention';

const slipHeight = 124;

/** The cards as slips, values covered until asked for. */
export const CardList = ({
  cards,
  now,
  selectedId,
  areValuesShown,
  onShowValues,
}: {
  readonly cards: readonly StatedCard[];
  readonly now: EpochSeconds;
  readonly selectedId: string | null;
  readonly areValuesShown: boolean;
  readonly onShowValues: (isShown: boolean) => void;
}) => (
  <Stack gap={2}>
    <Row justify="between">
      <SectionTitle size="s">{t('wallet.recent')}</SectionTitle>
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
      items={cards}
      keyOf={({ summary }) => summary.id}
      textOf={({ summary }) => cardName(summary)}
      estimate={slipHeight}
      gap={12}
      renderItem={({ summary }) => (
        <CardSlip
          summary={summary}
          now={now}
          isSelected={summary.id === selectedId}
          areValuesShown={areValuesShown}
        />
      )}
    />
  </Stack>
);
