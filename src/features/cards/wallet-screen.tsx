import { useQuery } from '@tanstack/react-query';
import { ReceivingsBands } from '../../display/receivings-bands';
import { cardsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { lockEverywhere } from '../../state/session-control';
import { IconButton } from '../../ui/icon-button';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import { useListView } from './use-list-view';
import { WalletCards } from './wallet-cards';
import { EmptyWallet, UnreadableRecords } from './wallet-states';

/** S03: the right card among one to ten thousand. */
export const WalletScreen = ({ selectedId = null }: { readonly selectedId?: string | null }) => {
  const ports = usePorts();
  const cards = useQuery(cardsQuery(ports));
  const { view, change } = useListView();

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

  if (!cards.data?.ok || view === null) {
    return (
      <Screen title={t('wallet.title')} bar={bar}>
        <Skeleton kind="slip" count={4} label={t('wallet.loading')} />
      </Screen>
    );
  }
  const { unreadable } = cards.data.value;
  return (
    <Screen title={t('wallet.title')} bar={bar}>
      <Stack gap={4}>
        <UnreadableRecords count={unreadable} />
        <ReceivingsBands />
        {cards.data.value.cards.length === 0 ? (
          <EmptyWallet />
        ) : (
          <WalletCards
            cards={cards.data.value.cards}
            view={view}
            onView={change}
            selectedId={selectedId}
          />
        )}
      </Stack>
    </Screen>
  );
};
