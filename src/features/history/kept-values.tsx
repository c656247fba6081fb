import { parseJson } from '../../core/kernel/json-parse';
import { ClaimValue } from '../../display/claim-value';
import { fieldLabelLong } from '../../display/field-label';
import type { SharedCard } from '../../ports/activity';
import { Disclosure } from '../../ui/disclosure';
import { KeyValues } from '../../ui/key-values';
import { t } from '../../words/words';

/** The values of a receipt, folded away: kept because the person asked for that when it was sent. */
export const KeptValues = ({ card }: { readonly card: SharedCard }) => {
  if (card.values === null || card.values.length === 0) return null;
  const rows = card.values.flatMap(({ path, text }) => {
    const read = parseJson(text);
    return read.ok
      ? [
          {
            label: fieldLabelLong(path, card.labels),
            value: <ClaimValue path={path} value={read.value} />,
          },
        ]
      : [];
  });
  return (
    <Disclosure summary={t('entry.values')}>
      <KeyValues layout="stacked" rows={rows} />
    </Disclosure>
  );
};
