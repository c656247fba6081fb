import { Chip, Chips } from '../../ui/chip';
import { t } from '../../words/words';
import { noFilters, type CardFilters } from '../../core/credential/card-list-view';
import { isFiltered } from './filter-cards';
import { setFilters } from './filter-words';
import type { ShownCards } from './use-shown-cards';

/** Kinds worth a chip of their own. */
const mostKinds = 3;

interface FilterChipsProps {
  readonly shown: ShownCards;
  readonly filters: CardFilters;
  readonly onFilters: (filters: CardFilters) => void;
}

/** The usual filters one press away; under them what else is set, each to be taken away. */
export const FilterChips = ({ shown, filters, onFilters }: FilterChipsProps) => {
  const { kinds } = shown.kinds;
  const top = kinds.length > 1 ? kinds.slice(0, mostKinds) : [];
  const isTop = (id: string): boolean =>
    id === 'attention' || top.some(({ value }) => id === `kinds ${value}`);
  const others = setFilters(filters, shown.kinds).filter(({ id }) => !isTop(id));
  const toggleKind = (kind: string): void => {
    const without = filters.kinds.filter((other) => other !== kind);
    const isOn = without.length < filters.kinds.length;
    onFilters({ ...filters, kinds: isOn ? without : [...filters.kinds, kind] });
  };
  return (
    <>
      <Chips label={t('wallet.filters')}>
        <Chip isPressed={!isFiltered(filters)} onPress={() => onFilters(noFilters)}>
          {t('wallet.all')}
        </Chip>
        {shown.attention > 0 || filters.attention ? (
          <Chip
            icon="tri"
            isPressed={filters.attention}
            onPress={() => onFilters({ ...filters, attention: !filters.attention })}
          >
            {t('wallet.attention', { n: shown.attention })}
          </Chip>
        ) : null}
        {top.map(({ value, name, count }) => (
          <Chip
            key={value}
            isPressed={filters.kinds.includes(value)}
            onPress={() => toggleKind(value)}
          >
            {t('wallet.kind', { name, n: count })}
          </Chip>
        ))}
      </Chips>
      {others.length === 0 ? null : (
        <Chips label={t('wallet.filtersSet')}>
          {others.map(({ id, words, without }) => (
            <Chip
              key={id}
              removeLabel={t('wallet.removeFilter', { filter: words })}
              onPress={() => onFilters(without)}
            >
              {words}
            </Chip>
          ))}
          <Chip removeLabel={t('wallet.clearFilters')} onPress={() => onFilters(noFilters)}>
            {t('wallet.clear')}
          </Chip>
        </Chips>
      )}
    </>
  );
};
