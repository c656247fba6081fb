import { cardName } from '../../display/card-name';
import { Band } from '../../ui/band';
import { Foreign } from '../../ui/foreign';
import { KeyValues } from '../../ui/key-values';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { BackedUpCard } from '../../ports/vault-backup';

/** M-NOPORTABLE: cards that come for viewing only, and who gives them out again. */
export const BoundCards = ({ cards }: { readonly cards: readonly BackedUpCard[] }) =>
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
            note: new URL(card.issuerUrl).host,
          }))}
        />
      </Sheet>
    </Stack>
  );
