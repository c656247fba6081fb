import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { mannersStore } from '../../state/manners';
import { searchQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { useNow } from '../../state/use-now';
import { noFilters, type CardListView } from '../../core/credential/card-list-view';
import type { CardSummary } from '../../ports/cards';
import { AttentionBand } from './attention-band';
import { CardList } from './card-list';
import { FilterChips } from './filter-chips';
import { FindBar } from './find-bar';
import { isFiltered } from './filter-cards';
import { useShownCards } from './use-shown-cards';
import { NothingFound } from './wallet-states';

interface WalletCardsProps {
  readonly cards: readonly CardSummary[];
  readonly view: CardListView;
  readonly onView: (patch: Partial<CardListView>) => void;
  readonly selectedId: string | null;
}

/** The list with what finds, narrows and orders it. */
export const WalletCards = ({ cards, view, onView, selectedId }: WalletCardsProps) => {
  const ports = usePorts();
  const now = useNow();
  const [text, setText] = useState('');
  const [areValuesShown, setAreValuesShown] = useState(
    () => !mannersStore.getState().areValuesCovered,
  );
  const sought = useDeferredValue(text.trim());
  const found = useQuery({ ...searchQuery(ports, sought, areValuesShown), enabled: sought !== '' });
  const ids = sought === '' || !found.data?.ok ? null : found.data.value;
  const shown = useShownCards(cards, ids, view, now);
  const isNarrowed = isFiltered(view.filters);
  const clear = (): void => {
    setText('');
    if (isNarrowed) onView({ filters: noFilters });
  };

  return (
    <>
      <FindBar
        text={text}
        onText={setText}
        shown={shown}
        foundCount={sought === '' && !isNarrowed ? null : shown.count}
        view={view}
        onView={onView}
      />
      <FilterChips
        shown={shown}
        filters={view.filters}
        onFilters={(filters) => onView({ filters })}
      />
      {isNarrowed || sought !== '' ? null : (
        <AttentionBand
          cards={shown.all}
          onReview={() => onView({ filters: { ...noFilters, attention: true } })}
        />
      )}
      {shown.count === 0 ? (
        <NothingFound text={sought} onClear={clear} />
      ) : (
        <CardList
          groups={shown.groups}
          view={view}
          now={now}
          selectedId={selectedId}
          areValuesShown={areValuesShown}
          onShowValues={setAreValuesShown}
        />
      )}
    </>
  );
};
