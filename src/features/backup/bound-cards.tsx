import { cardName } from '../../display/card-name';
import { GetAgain } from '../../display/get-again';
import { Band } from '../../ui/band';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { BackedUpCard } from '../../ports/vault-backup';

interface BoundCardsProps {
  readonly cards: readonly BackedUpCard[];
  /** Whether the way to each issuer is open: it leaves whatever is under way here. */
  readonly canGetAgain?: boolean;
}

/** M-NOPORTABLE: cards that come for viewing only, and who gives them out again. */
export const BoundCards = ({ cards, canGetAgain = false }: BoundCardsProps) =>
  cards.length === 0 ? null : (
    <Stack gap={2}>
      <Band tone="warn" title={t('backup.inside.bound', { n: cards.length })}>
        {t('backup.inside.boundHelp')}
      </Band>
      <Sheet>
        <KeyValues
          layout="stacked"
          rows={cards.map((card) => ({
            label: <Foreign text={cardName(card)} />,
            value: t('backup.inside.again', { issuer: card.issuerName }),
            note: (
              <Stack gap={2} align="start">
                <span>{new URL(card.issuerUrl).host}</span>
                {canGetAgain ? <GetAgain card={cardName(card)} issuerUrl={card.issuerUrl} /> : null}
              </Stack>
            ),
          }))}
        />
      </Sheet>
    </Stack>
  );
