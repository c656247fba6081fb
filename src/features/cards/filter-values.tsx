import { useState } from 'react';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Fieldset } from '../../ui/fieldset';
import { Sheet } from '../../ui/sheet';
import { t } from '../../words/words';
import type { Tally } from './card-kinds';

/** More are folded away: a wallet of ten thousand cards may know a thousand issuers. */
const mostShown = 12;

interface FilterValuesProps<T extends string> {
  readonly legend: string;
  readonly among: readonly Tally<T>[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of several values of one kind; nothing to choose among is not drawn. */
export const FilterValues = <T extends string>(props: FilterValuesProps<T>) => {
  const { legend, among, chosen, onChange } = props;
  const [isWhole, setIsWhole] = useState(false);
  if (among.length < 2) return null;
  const shown = isWhole
    ? among
    : among.filter(({ value }, index) => index < mostShown || chosen.includes(value));
  return (
    <Sheet>
      <Fieldset legend={legend}>
        {shown.map(({ value, name, count }) => (
          <Checkbox
            key={value}
            isOn={chosen.includes(value)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          >
            {t('wallet.group', { name, n: count })}
          </Checkbox>
        ))}
        {shown.length === among.length ? null : (
          <Button variant="quiet" onPress={() => setIsWhole(true)}>
            {t('options.all', { n: among.length })}
          </Button>
        )}
      </Fieldset>
    </Sheet>
  );
};
