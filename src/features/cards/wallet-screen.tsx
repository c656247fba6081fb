import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { cardsQuery, searchQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { lockEverywhere } from '../../state/session-control';
import { useNow } from '../../state/use-now';
import { IconButton } from '../../ui/icon-button';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { needsAttention, stateCards } from './attention';
import { AttentionBand } from './attention-band';
import { CardList } from './card-list';
import { FindBar, type CardFilter } from './find-bar';
import { EmptyWallet, NothingFound, UnreadableCards } from './wallet-states';

/** S03: the right card among one to ten thousand. */
export const WalletScreen = ({ selectedId = null }: { readonly selectedId?: string | null }) => {
  const ports = usePorts();
  const now = useNow();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<CardFilter>('all');
  const [areValuesShown, setAreValuesShown] = useState(false);
  const sought = useDeferredValue(text.trim());
  const cards = useQuery(cardsQuery(ports));
  const found = useQuery({ ...searchQuery(ports, sought, areValuesShown), enabled: sought !== '' });

  const bar = (
    <TopBar
      title={t('wallet.title')}
      hasMark
      trailing={
        <IconButton
          icon="lock"
          label={t('wallet.lock')}
          onPress={() => void lockEverywhere(ports)}
        />
      }
    />
  );

  if (!cards.data?.ok) {
    return (
      <Screen title={t('wallet.title')} bar={bar}>
        <Skeleton kind="slip" count={4} label={t('wallet.loading')} />
      </Screen>
    );
  }

  const all = stateCards(cards.data.value.cards, now);
  const ids = sought === '' || !found.data?.ok ? null : new Set(found.data.value);
  const shown = all
    .filter(({ summary }) => ids === null || ids.has(summary.id))
    .filter((card) => filter === 'all' || needsAttention(card));
  const clear = (): void => {
    setText('');
    setFilter('all');
  };

  return (
    <Screen title={t('wallet.title')} bar={bar}>
      <Stack gap={4}>
        <UnreadableCards count={cards.data.value.unreadable} />
        {all.length === 0 ? (
          <EmptyWallet />
        ) : (
          <>
            <FindBar
              text={text}
              onText={setText}
              filter={filter}
              onFilter={setFilter}
              total={all.length}
              attention={all.filter(needsAttention).length}
              foundCount={sought === '' ? null : shown.length}
            />
            {filter === 'all' && sought === '' ? (
              <AttentionBand cards={all} onReview={() => setFilter('attention')} />
            ) : null}
            {shown.length === 0 ? (
              <NothingFound text={sought} onClear={clear} />
            ) : (
              <CardList
                cards={shown}
                now={now}
                selectedId={selectedId}
                areValuesShown={areValuesShown}
                onShowValues={setAreValuesShown}
              />
            )}
          </>
        )}
      </Stack>
    </Screen>
  );
};
