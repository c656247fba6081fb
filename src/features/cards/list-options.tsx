import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Fieldset } from '../../ui/fieldset';
import { RadioGroup } from '../../ui/radio-group';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { t } from '../../words/words';
import {
  cardGroups,
  cardSorts,
  endSpans,
  noFilters,
  type CardFilters,
  type CardListView,
} from '../../core/credential/card-list-view';
import { FilterValues } from './filter-values';
import { stateWords } from './filter-words';
import type { ShownCards } from './use-shown-cards';

interface ListOptionsProps {
  readonly shown: ShownCards;
  readonly view: CardListView;
  readonly onView: (patch: Partial<CardListView>) => void;
  readonly onClose: () => void;
}

/** Order, groups and every filter; each takes effect at once and is kept. */
export const ListOptions = ({ shown, view, onView, onClose }: ListOptionsProps) => {
  const { filters } = view;
  const { kinds, issuers, formats, states } = shown.kinds;
  const set = (patch: Partial<CardFilters>): void => onView({ filters: { ...filters, ...patch } });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('options.title')}
      closeLabel={t('options.close')}
      footer={
        <Row gap={3} wrap>
          <Button variant="outline" onPress={() => set(noFilters)}>
            {t('wallet.clearFilters')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('options.show', { n: shown.count })}
          </Button>
        </Row>
      }
    >
      <Stack gap={4}>
        <Sheet>
          <RadioGroup
            legend={t('options.sort')}
            value={view.sort}
            onChange={(sort) => onView({ sort })}
            options={cardSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </Sheet>
        <Sheet>
          <RadioGroup
            legend={t('options.group')}
            value={view.group}
            onChange={(group) => onView({ group })}
            options={cardGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
          />
        </Sheet>
        <Sheet>
          <RadioGroup
            legend={t('options.ends')}
            value={String(filters.endsWithinDays)}
            onChange={(days) =>
              set({ endsWithinDays: endSpans.find((span) => String(span) === days) ?? null })
            }
            options={[null, ...endSpans].map((span) => ({
              value: String(span),
              label: span === null ? t('options.anyTime') : t('filter.endsWithin', { n: span }),
            }))}
          />
        </Sheet>
        <Sheet>
          <Fieldset legend={t('options.only')}>
            <Checkbox isOn={filters.hasPortrait} onChange={(hasPortrait) => set({ hasPortrait })}>
              {t('filter.hasPortrait')}
            </Checkbox>
            <Checkbox isOn={filters.canHide} onChange={(canHide) => set({ canHide })}>
              {t('filter.canHide')}
            </Checkbox>
          </Fieldset>
        </Sheet>
        <FilterValues
          legend={t('options.status')}
          among={states.map((state) => ({ ...state, name: t(stateWords[state.value]) }))}
          chosen={filters.states}
          onChange={(chosen) => set({ states: chosen })}
        />
        <FilterValues
          legend={t('options.kind')}
          among={kinds}
          chosen={filters.kinds}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <FilterValues
          legend={t('options.issuer')}
          among={issuers}
          chosen={filters.issuers}
          onChange={(chosen) => set({ issuers: chosen })}
        />
        <FilterValues
          legend={t('options.format')}
          among={formats}
          chosen={filters.formats}
          onChange={(chosen) => set({ formats: chosen })}
        />
      </Stack>
    </Dialog>
  );
};
