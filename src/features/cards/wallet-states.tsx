import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Link } from '../../ui/link';
import { t } from '../../words/words';

/** M-EMPTY, with the ways in that exist. */
export const EmptyWallet = () => (
  <EmptyState
    icon="list"
    title={t('wallet.empty')}
    actions={
      <Link href="/scan" button="primary" icon="scan">
        {t('wallet.scan')}
      </Link>
    }
  >
    {t('wallet.emptyHelp')}
  </EmptyState>
);

/** No card fits the search or filter. */
export const NothingFound = ({
  text,
  onClear,
}: {
  readonly text: string;
  readonly onClear: () => void;
}) => (
  <EmptyState
    icon="search"
    title={text === '' ? t('wallet.noneFit') : t('wallet.noResults', { text })}
    actions={
      <Button variant="outline" onPress={onClear}>
        {t('wallet.clearFilters')}
      </Button>
    }
  />
);

/** What cannot be read, a card or another record, never blocks the list; it is counted and said. */
export const UnreadableRecords = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <Band tone="bad" icon="stop">
      {t('wallet.unreadable', { n: count })}
    </Band>
  );
