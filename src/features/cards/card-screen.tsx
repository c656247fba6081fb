import { useQuery } from '@tanstack/react-query';
import type { CredentialId } from '../../core/credential/credential';
import { cardQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { EmptyState } from '../../ui/empty-state';
import { Link } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { t } from '../../words/words';
import { CardDetail } from './card-detail';

/** S04: one card. */
export const CardScreen = ({ id }: { readonly id: string }) => {
  const ports = usePorts();
  // The id comes from the address bar; the vault answers for ids it does not know.
  const card = useQuery(cardQuery(ports, id as CredentialId));

  if (card.data === undefined) {
    return (
      <Screen title={t('card.title')}>
        <Skeleton kind="panel" count={1} label={t('wallet.loading')} />
      </Screen>
    );
  }
  if (!card.data.ok) {
    return (
      <Screen title={t('card.title')}>
        <EmptyState
          icon="q"
          title={t(
            card.data.error.code === 'vault/unreadable-card' ? 'card.unreadable' : 'card.gone',
          )}
          actions={
            <Link href="/wallet" button="outline">
              {t('card.toWallet')}
            </Link>
          }
        />
      </Screen>
    );
  }
  return <CardDetail view={card.data.value} />;
};
