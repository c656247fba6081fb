import { cardName } from '../../display/card-name';
import { Disclosure } from '../../ui/disclosure';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { t } from '../../words/words';
import type { BackedUpCard } from '../../ports/vault-backup';

/** More than these are counted, not listed: nobody reads ten thousand names. */
const mostListed = 200;

/** The cards that would come, by name and issuer. */
export const NewCards = ({ cards }: { readonly cards: readonly BackedUpCard[] }) =>
  cards.length === 0 ? null : (
    <Disclosure summary={`${t('backup.preview.new')}: ${t('backup.cards', { n: cards.length })}`}>
      <KeyValues
        rows={cards.slice(0, mostListed).map((card) => ({
          label: <Foreign text={cardName(card)} />,
          value: <Foreign text={card.issuerName} />,
        }))}
      />
    </Disclosure>
  );
